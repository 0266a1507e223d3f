import {
  answerRoutes,
  anyRoute,
  type RoutesOfCase,
  requestBy,
  statable,
  statableWords,
  type VictimsTold,
} from '../../casework/index.ts'
import { between, missing, recorded } from '../../model/index.ts'
import { victims } from './made-up-contact.ts'

const facts = {
  decidedBy: missing(),
  decidedOn: between<string>('2014-02-01', '2014-02-28'),
  decision: recorded('noFurtherAction' as const),
  sexualOffence: recorded(true),
  underEighteen: recorded(true),
  reportedToPolice: recorded(true),
  suspectIdentified: recorded(true),
  suspectInterviewed: missing('unknown'),
  chargedInPart: missing(),
  victimWithdrew: recorded(false),
  mayStillPoseRisk: missing(),
  forceReviewedThen: missing(),
  areaTakesPart: missing(),
  reviewedBefore: recorded(false),
}
const recordsShow: Readonly<Record<string, string>> = {
  decidedOn: '2014-02-01/2014-02-28',
  decision: 'noFurtherAction',
  sexualOffence: 'yes',
  underEighteen: 'yes',
  reportedToPolice: 'yes',
  suspectIdentified: 'yes',
  victimWithdrew: 'no',
}
const answered = answerRoutes(facts)

/** A case closed in a month between the two schemes, of which much is not known. */
export const routesOfCase: RoutesOfCase = {
  caseId: 1,
  ref: 'HC/2014/000417',
  source: 'Harbour City Police',
  any: anyRoute(answered),
  routes: answered.map(({ route, answer, conditions, settledBy }) => ({
    id: route.id,
    title: route.title,
    about: route.about,
    source: route.source,
    answer,
    conditions: [...conditions],
    settledBy: settledBy.map((fact) => statableWords[fact].asks),
    requestBy: requestBy(route, recorded('2014-03-05')),
  })),
  facts: statable.map((fact) => ({
    fact,
    asks: statableWords[fact].asks,
    recorded: recordsShow[fact] ?? null,
    stated:
      fact === 'toldOn'
        ? {
            value: '2014-03-05',
            basis: 'Letter in the file, page 3',
            statedBy: 'Ann Carr',
            statedAt: '2026-03-01T10:00:00.000Z',
          }
        : fact === 'suspectInterviewed'
          ? {
              value: 'unknown',
              basis: 'The custody record is lost',
              statedBy: 'Ann Carr',
              statedAt: '2026-03-01T10:05:00.000Z',
            }
          : null,
  })),
}

const row = {
  contacts: [...victims],
  decisionId: 5,
  caseId: 1,
  ref: 'HC/2014/000417',
  source: 'Harbour City Police',
  authorisedAt: '2026-03-02T12:00:00.000Z',
}

export const victimsTold: VictimsTold = {
  counts: { decisions: 3, told: 1, declined: 0, withheld: 1, owed: 1 },
  list: {
    rows: [
      { ...row, telling: null, on: null, note: null, recordedBy: null },
      {
        ...row,
        decisionId: 6,
        telling: 'told',
        on: '2026-03-05',
        note: 'By the named contact, in person',
        recordedBy: 'Ann Carr',
      },
      {
        ...row,
        decisionId: 7,
        telling: 'withheld',
        on: '2026-03-06',
        note: 'An advocate advised against it until the court has ruled',
        recordedBy: 'Ann Carr',
      },
    ],
    page: 1,
    pages: 1,
    total: 3,
  },
}
