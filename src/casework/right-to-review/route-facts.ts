import type { Recorded } from '../../model/index.ts'

/** Who decided that nothing further would be done. */
export const deciders = ['police', 'prosecutor'] as const
export type Decider = (typeof deciders)[number]

/** What was decided. `stopped`: proceedings that had begun were ended. `toBeStopped`: they are to be, and the victim is told first. */
export const decisionsMade = [
  'noFurtherAction',
  'stopped',
  'toBeStopped',
  'charged',
  'outOfCourt',
  'noneYet',
] as const
export type DecisionMade = (typeof decisionsMade)[number]

/** What the routes to a review turn on, once everything is known. Days are 'YYYY-MM-DD'. */
export interface KnownRouteFacts {
  readonly decidedBy: Decider
  readonly decidedOn: string
  readonly decision: DecisionMade
  readonly sexualOffence: boolean
  readonly underEighteen: boolean
  readonly reportedToPolice: boolean
  readonly suspectIdentified: boolean
  readonly suspectInterviewed: boolean
  readonly chargedInPart: boolean
  readonly victimWithdrew: boolean
  readonly mayStillPoseRisk: boolean
  readonly forceReviewedThen: boolean
  readonly areaTakesPart: boolean
  readonly reviewedBefore: boolean
}
export type RouteFact = keyof KnownRouteFacts

/** The same, as far as records and people have said. */
export type RouteFacts = { readonly [Fact in RouteFact]: Recorded<KnownRouteFacts[Fact]> }

export type RouteFactType =
  | { readonly type: 'yesNo' }
  | { readonly type: 'day' }
  | { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> }

interface RouteFactWord {
  /** What somebody would find out, as a question. */
  readonly asks: string
  readonly is: RouteFactType
}

const yesNo = (asks: string): RouteFactWord => ({ asks, is: { type: 'yesNo' } })

/** What each fact asks, and how it is answered. */
export const routeFactWords: Readonly<Record<RouteFact, RouteFactWord>> = {
  decidedBy: {
    asks: 'Who decided?',
    is: {
      type: 'choice',
      choices: {
        police: 'The police',
        prosecutor: 'The prosecution service',
      } satisfies Record<Decider, string>,
    },
  },
  decidedOn: { asks: 'On which day was it decided?', is: { type: 'day' } },
  decision: {
    asks: 'What was decided?',
    is: {
      type: 'choice',
      choices: {
        noFurtherAction: 'No further action',
        stopped: 'Proceedings were stopped',
        toBeStopped: 'Proceedings are to be stopped',
        charged: 'Somebody was charged',
        outOfCourt: 'Dealt with out of court',
        noneYet: 'Nothing yet',
      } satisfies Record<DecisionMade, string>,
    },
  },
  sexualOffence: yesNo('Was the offence a sexual one?'),
  underEighteen: yesNo('Was the victim under 18 at the time?'),
  reportedToPolice: yesNo('Had it been reported to the police?'),
  suspectIdentified: yesNo('Was a suspect identified?'),
  suspectInterviewed: yesNo('Was a suspect interviewed under caution?'),
  chargedInPart: yesNo('Was anybody charged with part of it?'),
  victimWithdrew: yesNo('Had the victim withdrawn or not supported the case?'),
  mayStillPoseRisk: yesNo('May a suspect still be a risk to anybody?'),
  forceReviewedThen: yesNo('Did the force already review such decisions on request?'),
  areaTakesPart: yesNo('Did the prosecution area offer the review before a case is stopped?'),
  reviewedBefore: yesNo('Has this decision been reviewed on this route before?'),
}

export const routeFacts = Object.keys(routeFactWords) as readonly RouteFact[]
