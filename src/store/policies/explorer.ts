import { all, by, caseRoles, conflicts, free, linkers, type Table } from './policy.ts'

/** Whoever may not see a case sees no step that placed anything of it, nor what was written of it. */
const noneClosed = `(${free} or not cases && ${conflicts})`

/** Charts of people, cases and things. */
export const explorerTables = {
  chart: {
    about: 'A chart of people, cases and things, and whose it is.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(linkers, by('owner')) },
  },
  chart_step: {
    about: 'What was put on a chart, moved, taken off, named or taken back.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, noneClosed),
      insert: all(linkers, by('taken_by'), noneClosed),
    },
  },
} as const satisfies Readonly<Record<string, Table>>
