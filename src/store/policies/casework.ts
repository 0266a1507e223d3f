import { all, authoriser, by, caseRoles, me, ofCase, officers, type Table } from './policy.ts'

/** What follows from reading a case. */
export const caseworkTables = {
  decision: {
    about: 'What is to follow: proposed by one person, settled by another.',
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(
        officers,
        by('proposed_by'),
        `status = 'proposed'`,
        'settled_by is null',
        ofCase(),
      ),
      update: {
        using: all(authoriser, ofCase()),
        check: all(
          by('settled_by'),
          `(status = 'reopened' or status in ('authorised', 'returned') and proposed_by <> ${me})`,
        ),
      },
    },
  },
} as const satisfies Readonly<Record<string, Table>>
