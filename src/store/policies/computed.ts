import {
  all,
  authoriser,
  by,
  caseRoles,
  dataManager,
  free,
  linked,
  linkers,
  makers,
  managed,
  me,
  numbers,
  ofCase,
  officers,
  type Policies,
  type Table,
} from './policy.ts'

const refreshed: Policies = { select: numbers, insert: dataManager, delete: dataManager }

/** An authoriser who has just published this very text from a draft. */
const published = `${authoriser} and exists (
  select from definition_draft_step s join definition_draft d on d.id = s.draft_id
  where s.step = 'published' and s.taken_by = ${me} and d.yaml = definition.yaml)`

/** Whoever is still to read a case blind sees what is recorded of it, not what another read. */
const seesWhatWasRead = `(not ${officers} or case_id not in (select b.case_id from findings_by_basis b)
    or lookback_shows_facts_read(case_id))`

/** What a refresh works out: groups, definitions and their findings. */
export const computedTables = {
  refresh: {
    about: 'One run of the computation, with its counts.',
    policies: { select: numbers, insert: dataManager },
    appendOnly: true,
  },
  refresh_due: {
    about: 'What changed since the last refresh; kept by triggers.',
    policies: { select: dataManager, insert: linkers, delete: dataManager },
  },
  document_sketch: {
    about:
      'What of a document is kept so that copies of it are found; lost when its text changes. No row: not looked at since.',
    policies: managed(dataManager),
  },
  document_band: {
    about:
      'The bands of `document_sketch`, a row each: by them documents that may be alike are found.',
    policies: { select: dataManager, insert: dataManager, delete: dataManager },
  },
  document_copy: {
    about:
      'Documents with the words of another, or nearly: each with the first of its set, which is itself for the first.',
    policies: managed(all(caseRoles, 'exists (select from document d where d.id = document_id)')),
  },
  document_also: {
    about: 'The first ones of other sets of copies that a document is nearly like as well.',
    policies: managed(all(caseRoles, 'exists (select from document d where d.id = document_id)')),
  },
  network_group: {
    about: 'People whose ties are closer among themselves than to others.',
    policies: managed(
      all(
        caseRoles,
        `(${free} or exists (select from network_group_case c where c.group_id = network_group.id))`,
      ),
    ),
  },
  network_group_member: {
    about: 'A person in a group, and their part in it.',
    policies: linked(
      all(caseRoles, `(${free} or exists (select from person p where p.id = person_id))`),
    ),
  },
  network_group_case: {
    about: 'A case a group’s ties rest on.',
    policies: managed(all(caseRoles, ofCase())),
  },
  definition: {
    about: 'A version of a definition, as it was registered.',
    policies: { select: numbers, insert: [dataManager, published] },
    appendOnly: true,
  },
  definition_draft: {
    about: 'A definition in the making, as somebody saved it.',
    policies: { select: makers, insert: all(makers, by('saved_by')) },
    appendOnly: true,
  },
  definition_draft_step: {
    about: 'A step of a draft: proposed, returned, published, discarded.',
    policies: {
      select: makers,
      insert: all(makers, by('taken_by'), `(step <> 'published' or ${authoriser})`),
    },
    appendOnly: true,
  },
  evaluated_definition: {
    about: 'What the last refresh held every case against.',
    policies: refreshed,
  },
  explanation: {
    about: 'What a definition says of all the cases it says the same of.',
    policies: refreshed,
  },
  case_findings: {
    about: 'A case’s explanations, one a definition.',
    policies: managed(all(numbers, ofCase(), seesWhatWasRead)),
  },
  answer_change: {
    about:
      'By how much the number of cases with an explanation changed; triggers keep it, so that no figure counts cases.',
    policies: refreshed,
  },
  worked_out: {
    about:
      'What all cases give together, kept with what it was worked out from; the review alone reads it and shows each reader what they may see.',
    policies: { select: dataManager, insert: dataManager, delete: dataManager },
  },
  findings_by_basis: {
    about:
      'Explanations of a case that was read: from what is recorded alone, and with what was read.',
    policies: managed(all(numbers, ofCase())),
  },
} as const satisfies Readonly<Record<string, Table>>
