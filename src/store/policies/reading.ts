import {
  all,
  authoriser,
  by,
  caseRoles,
  dataManager,
  everybody,
  hadPart,
  linkers,
  managed,
  me,
  numbers,
  ofCase,
  officers,
  role,
  type Table,
} from './policy.ts'

/**
 * Blind until it cannot matter any more: an officer sees another's reading once their own is in,
 * once two officers have read the case (an arbiter compares them), or once a decision is proposed.
 * What was read and decided before a decision was reopened counts for neither.
 */
const readingShows = `(not ${officers} or account_id = ${me}
  or exists (select from reading_head h where h.case_id = reading.case_id and h.account_id = ${me})
  or exists (select from reading_head h join reading_head o on o.case_id = h.case_id
    and o.account_id <> h.account_id where h.case_id = reading.case_id
    and not ${hadPart('h.case_id', 'h.account_id')} and not ${hadPart('o.case_id', 'o.account_id')})
  or exists (select from decision d where d.case_id = reading.case_id and not exists (
    select from decision r where r.case_id = d.case_id and r.status = 'reopened' and r.id >= d.id)))`

/** A reading may replace an earlier one of the same officer on the same case. */
const replacesOwn = `(supersedes is null
      or exists (select from reading_head h where h.reading_id = reading.supersedes
        and h.case_id = reading.case_id and h.account_id = ${me}))`

/** Shows as the readings of who stated it do. */
const shownWithReading = `(account_id = ${me} or exists (select from reading r
  where r.case_id = reading_fact.case_id and r.account_id = reading_fact.account_id))`

const ownReading = `(reading_id is null or exists (select from reading_head h
  where h.reading_id = reading_fact.reading_id and h.case_id = reading_fact.case_id
    and h.account_id = ${me}))`

const seen = all(caseRoles, ofCase())

const own = all(officers, by('account_id'), ofCase())

/** The order of reading, the readings, and when it may end. */
export const readingTables = {
  worklist: { about: 'A case’s place in the order of reading, and why.', policies: managed(seen) },
  case_feature: {
    about: 'What the rules made of a case at the last refresh; the learner starts from it.',
    policies: managed(seen),
  },
  lease: {
    about: 'A case somebody has taken to read, until when.',
    policies: {
      select: seen,
      insert: all(officers, by('account_id'), ofCase()),
      update: all(officers, by('account_id'), ofCase()),
      delete: all(officers, `(${by('account_id')} or expires_at < now())`),
    },
  },
  reading: {
    about: 'One officer’s answers on one case.',
    policies: {
      select: all(seen, readingShows),
      insert: all(
        officers,
        by('account_id'),
        ofCase(),
        replacesOwn,
        `not ${hadPart('reading.case_id', me)}`,
      ),
    },
    appendOnly: true,
  },
  reading_head: {
    about: 'That a reading was made, by whom and when, without its answers; kept by a trigger.',
    policies: { select: seen, insert: all(officers, by('account_id')) },
    appendOnly: true,
  },
  reading_fact: {
    about: 'What a reader found in a file, of one fact; of a reader and fact the last counts.',
    policies: {
      select: all(seen, shownWithReading),
      insert: all(officers, by('account_id'), ofCase(), ownReading),
    },
    appendOnly: true,
  },
  reading_draft: {
    about: 'Half a reading, as one page of an officer’s browser last kept it.',
    policies: { select: own, insert: own, update: own, delete: own },
  },
  case_set_aside: {
    about: 'A case an officer put back, kept for a day or passed on, and why; the last row counts.',
    policies: { select: seen, insert: own },
  },
  declared_conflict: {
    about: 'A case an officer says they had to do with; it is closed to them.',
    policies: {
      select: all(everybody, by('account_id')),
      insert: all(officers, by('account_id')),
    },
  },
  batch: {
    about:
      'Cases a lead gives to a team, to officers or to a specialism, until a day or until ended.',
    policies: {
      select: caseRoles,
      insert: all(authoriser, by('given_by')),
      update: {
        using: all(authoriser, 'ended_at is null'),
        check: all(authoriser, by('ended_by')),
        columns: ['ended_by', 'ended_at', 'ended_reason'],
      },
    },
  },
  batch_case: {
    about: 'A case of a batch.',
    policies: { select: seen, insert: all(authoriser, ofCase()) },
    appendOnly: true,
  },
  source_rule: {
    about: 'Which specialism reads the cases of a source, until a lead ends it.',
    policies: {
      select: caseRoles,
      insert: all(authoriser, by('given_by')),
      update: {
        using: all(authoriser, 'ended_at is null'),
        check: all(authoriser, by('ended_by')),
        columns: ['ended_by', 'ended_at', 'ended_reason'],
      },
    },
  },
  kept_change: {
    about: 'By how much a count of the review changed; triggers keep it, so that no page counts.',
    policies: { select: numbers, insert: linkers, delete: dataManager },
  },
  second_reading: {
    about: 'A case that is read by a second officer, and why.',
    policies: { select: seen, insert: all(`(${officers} or ${dataManager})`, ofCase()) },
  },
  // Never to those who read: they would know which answers are being tested.
  known_case: {
    about: 'A case whose answer is known beforehand, put among the others without saying so.',
    policies: {
      select: role('dataManager', 'auditor'),
      insert: all(dataManager, by('named_by')),
    },
    appendOnly: true,
  },
  triage_terms: {
    about: 'The terms by which reading may end; the newest count.',
    policies: { select: numbers, insert: all(authoriser, by('set_by')) },
    appendOnly: true,
  },
  tail: {
    about: 'What was left unread when an authoriser asked whether reading may end.',
    policies: { select: numbers, insert: all(authoriser, by('frozen_by')) },
    appendOnly: true,
  },
  tail_case: {
    about: 'A case of a tail, in the order of its draw.',
    policies: { select: seen, insert: authoriser },
    appendOnly: true,
  },
  triage_progress: {
    about: 'How far the reading is, as last counted.',
    policies: managed(numbers),
  },
  reader_quality: {
    about: 'How often readers agree with what is known, as last counted.',
    policies: managed(role('authoriser', 'dataManager', 'auditor')),
  },
} as const satisfies Readonly<Record<string, Table>>
