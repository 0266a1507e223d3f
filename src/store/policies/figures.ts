import {
  all,
  authoriser,
  by,
  caseRoles,
  dataManager,
  makers,
  me,
  numbers,
  ofCase,
  officers,
  type Table,
} from './policy.ts'

/** An authoriser who has just published this very text from a draft. */
const publishedRule = `${authoriser} and exists (
  select from definition_draft_step s join definition_draft d on d.id = s.draft_id
  where s.step = 'published' and s.taken_by = ${me} and d.yaml = child_rule.yaml)`

/** Who withdraws a rule is another than whoever proposed it. */
const proposedByAnother = `exists (select from child_rule_withdrawal_step s
  where s.rule_id = child_rule_withdrawal.rule_id and s.step = 'proposed' and s.taken_by <> ${me})`

/** The record by which the child is known is one that the asker may see. */
const ofSeenChild = (table: string) => `exists (select from mention m
  where m.source_id = ${table}.source_id and m.key = ${table}.mention_key)`

/** Numbers that somebody may publish, and what they were made from. */
export const figuresTables = {
  published_figure: {
    about: 'A count somebody proposed to publish, with all that gives it again.',
    policies: { select: numbers, insert: all(makers, by('proposed_by')) },
    appendOnly: true,
  },
  published_answers: {
    about: 'The answers a figure was counted from, by case number.',
    policies: { select: dataManager, insert: makers },
    appendOnly: true,
  },
  published_figure_counts: {
    about: 'The counts behind a figure, hidden ones with the reason.',
    policies: { select: makers, insert: makers },
    appendOnly: true,
  },
  child_rule: {
    about: 'A version of a rule about children that the review published itself.',
    policies: { select: numbers, insert: publishedRule },
    appendOnly: true,
  },
  child_rule_withdrawal: {
    about:
      'A rule about children that is asked no more, with what it said of all children that day.',
    policies: {
      select: numbers,
      insert: all(authoriser, by('withdrawn_by'), proposedByAnother),
    },
    appendOnly: true,
  },
  child_rule_withdrawal_step: {
    about:
      'What was done towards withdrawing a rule about children: one proposes it, another does it.',
    policies: { select: numbers, insert: all(makers, by('taken_by')) },
    appendOnly: true,
  },
  child_rule_withdrawn_child: {
    about: 'A child whom a rule listed on the day it was withdrawn, by one of their records.',
    policies: {
      select: all(caseRoles, ofSeenChild('child_rule_withdrawn_child')),
      insert: authoriser,
    },
    appendOnly: true,
  },
  child_answer: {
    about:
      'What an officer says of a child whom a rule lists; of a rule and child the last row stands.',
    policies: {
      select: all(caseRoles, ofSeenChild('child_answer')),
      insert: all(officers, by('answered_by'), ofSeenChild('child_answer')),
    },
    appendOnly: true,
  },
  child_sample: {
    about: 'A sample drawn of the children a rule does not list.',
    policies: { select: numbers, insert: all(authoriser, by('drawn_by')) },
    appendOnly: true,
  },
  child_sample_child: {
    about: 'A child of such a sample, by one of their records, in the order of its draw.',
    policies: { select: all(caseRoles, ofSeenChild('child_sample_child')), insert: authoriser },
    appendOnly: true,
  },
  child_sample_answer: {
    about: 'What an officer says of a child of a sample: whether the rule should list them.',
    policies: {
      select: all(caseRoles, ofSeenChild('child_sample_answer')),
      insert: all(officers, by('answered_by'), ofSeenChild('child_sample_answer')),
    },
    appendOnly: true,
  },
  figure_step: {
    about: 'A step of a figure: published, declined, withdrawn.',
    policies: { select: numbers, insert: all(authoriser, by('taken_by')) },
    appendOnly: true,
  },
  public_statement: {
    about: 'What somebody said in public, with a count in it.',
    policies: { select: numbers, insert: all(makers, by('entered_by')) },
    appendOnly: true,
  },
  public_statement_definition: {
    about: 'The definition a public statement is held against.',
    policies: { select: numbers, insert: makers },
    appendOnly: true,
  },
  statement_count: {
    about: 'What was on record when the statement was made.',
    policies: { select: numbers, insert: all(makers, by('counted_by')) },
    appendOnly: true,
  },
  published_table: {
    about: 'A table somebody proposed to publish, its cells as the public may know them.',
    policies: { select: numbers, insert: all(makers, by('proposed_by')) },
    appendOnly: true,
  },
  published_table_counts: {
    about: 'The counts behind a table.',
    policies: { select: makers, insert: makers },
    appendOnly: true,
  },
  table_step: {
    about: 'A step of a table: published, declined.',
    policies: { select: numbers, insert: all(authoriser, by('taken_by')) },
    appendOnly: true,
  },
  estimate_sample: {
    about: 'A sample drawn of what cannot be determined.',
    policies: { select: numbers, insert: all(authoriser, by('drawn_by')) },
    appendOnly: true,
  },
  sample_case: {
    about: 'A case of a sample, in the order of its draw.',
    policies: { select: all(caseRoles, ofCase()), insert: authoriser },
    appendOnly: true,
  },
  document_wording: {
    about:
      'Where a document has words that may have led to a decision; kept by a refresh, and lost when its text changes.',
    policies: {
      select: all(caseRoles, 'exists (select from document d where d.id = document_id)'),
      insert: dataManager,
      delete: dataManager,
    },
  },
  wording_sample: {
    about: 'A sample drawn of sentences with such words and of sentences without.',
    policies: { select: numbers, insert: all(authoriser, by('drawn_by')) },
    appendOnly: true,
  },
  wording_sample_passage: {
    about: 'A sentence of such a sample, with its neighbours.',
    policies: { select: all(caseRoles, ofCase()), insert: authoriser },
    appendOnly: true,
  },
  wording_sample_answer: {
    about: 'What an officer says of such a sentence: whether it is such language in that use.',
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(officers, by('answered_by'), ofCase()),
    },
    appendOnly: true,
  },
  sample_answer: {
    about: 'An officer’s answer on a case of a sample.',
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(officers, by('answered_by'), ofCase()),
    },
    appendOnly: true,
  },
} as const satisfies Readonly<Record<string, Table>>
