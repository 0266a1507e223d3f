import {
  all,
  authoriser,
  by,
  caseRoles,
  linkers,
  me,
  ofCase,
  officers,
  type Table,
} from './policy.ts'

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
  route_fact: {
    about:
      'What somebody found out of a fact on which a route to a review turns; the last row of a fact stands.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(officers, by('stated_by'), ofCase()),
    },
  },
  measure: {
    about: 'An order or service considered, refused, granted or withdrawn for a child.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(linkers, by('recorded_by'), ofCase()),
    },
  },
  measure_answer: {
    about: 'Somebody’s word on a sentence of a document that was read as a measure.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(linkers, by('answered_by'), ofCase()),
    },
  },
  victim_told: {
    about:
      'Whether the victim was told of a decision to take no further action; the last row of a decision stands.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(officers, by('recorded_by'), ofCase()),
    },
  },
} as const satisfies Readonly<Record<string, Table>>
