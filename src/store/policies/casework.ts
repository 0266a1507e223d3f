import {
  all,
  authoriser,
  by,
  caseRoles,
  dataManager,
  free,
  hadPart,
  linkers,
  me,
  numbers,
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
        `not ${hadPart('decision.case_id', me)}`,
      ),
      update: {
        using: all(authoriser, ofCase()),
        check: all(
          by('settled_by'),
          `(status = 'reopened' or status in ('authorised', 'returned') and proposed_by <> ${me}
            and not ${hadPart('decision.case_id', me)})`,
        ),
      },
    },
  },
  earlier_part: {
    about:
      'Who read, proposed, settled or owned an item of a case before its decision was reopened; a trigger keeps it.',
    appendOnly: true,
    policies: { select: all(caseRoles, ofCase()), insert: dataManager },
  },
  follow_on_table: {
    about:
      'A version of what an authorised decision makes: proposed by one lead, settled by another.',
    policies: {
      select: caseRoles,
      insert: all(authoriser, by('proposed_by'), `status = 'proposed'`),
      update: {
        using: all(authoriser, `proposed_by <> ${me}`),
        check: all(authoriser, by('settled_by')),
      },
    },
  },
  live_case: {
    about: 'A crime, referral or missing episode of today; no count of the review has it.',
    policies: {
      select: all(
        caseRoles,
        `(${dataManager} or ${authoriser} and (${free} or not about_review)
          or exists (select from live_match m where m.live_case_id = live_case.id))`,
      ),
      insert: all(dataManager, by('received_by')),
      update: { using: dataManager, columns: ['compared_at', 'about_review'] },
    },
  },
  live_people: {
    about: 'Who is in a live case; read by the refresh that compares them, and by nobody else.',
    policies: { select: dataManager, insert: dataManager },
  },
  live_figure: {
    about: 'What a definition that counts live cases says of them, as counts.',
    policies: { select: numbers, insert: dataManager, delete: dataManager },
  },
  live_match: {
    about:
      'A case of the review in which somebody of a live case stands, and the item that says so.',
    policies: { select: all(caseRoles, ofCase()), insert: dataManager },
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
  measure_document: {
    about: 'A document of the case that somebody put beside a measure, as it was then.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(linkers, by('put_by'), ofCase()),
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
