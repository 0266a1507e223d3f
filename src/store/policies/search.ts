import {
  all,
  authoriser,
  by,
  caseRoles,
  conflicts,
  dataManager,
  free,
  linkers,
  me,
  ofCase,
  type Table,
} from './policy.ts'

/** The review itself, which runs every watch over every case. */
const review = `${me} = 'system'`
const own = all(caseRoles, by('owner'))
const ownOrLead = `((${own}) or ${authoriser} or ${review})`
const noneClosed = `(${free} or not cases && ${conflicts})`
const ofOwn = `exists (select from watch w where w.id = watch_id and (w.owner = ${me} or ${review}))`

/** Searches that are kept, and what people said of events read from documents. */
export const searchTables = {
  told_event: {
    about: 'Somebody’s word on an event that was read from a document; of several the last counts.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(linkers, by('answered_by'), ofCase()),
    },
  },
  term_list: {
    about: 'Terms that somebody searches for together: theirs alone, until they remove them.',
    policies: { select: own, insert: own, delete: own },
  },
  watch: {
    about: 'A search that is kept, with an owner, a reason and a last day.',
    policies: {
      select: ownOrLead,
      insert: all(linkers, by('owner'), by('saved_by')),
      update: `(${all(linkers, by('owner'))} or ${authoriser} or ${review})`,
    },
  },
  watch_step: {
    about: 'What was done about a watch, in order.',
    appendOnly: true,
    policies: {
      select: 'exists (select from watch w where w.id = watch_id)',
      insert: all(linkers, by('taken_by'), 'exists (select from watch w where w.id = watch_id)'),
    },
  },
  watch_match: {
    about:
      'A place that a watch found. Its owner sees it where no case it was found through is closed to them.',
    policies: {
      select: all(caseRoles, noneClosed, ofOwn),
      insert: all(dataManager, review),
      update: {
        using: all(caseRoles, noneClosed, ofOwn),
        check: all(caseRoles, by('seen_by')),
        columns: ['seen_by', 'seen_at'],
      },
    },
  },
  watch_due: {
    about: 'A case in which something came or changed since watches last ran.',
    policies: { select: dataManager, insert: linkers, delete: dataManager },
  },
} as const satisfies Readonly<Record<string, Table>>
