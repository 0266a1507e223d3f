import { missing, recorded } from '../../model/index.ts'
import { type KnownRouteFacts, type RouteFacts, routeFacts } from './route-facts.ts'

export type SomeFacts = { readonly [Fact in keyof RouteFacts]?: KnownRouteFacts[Fact] | null }

/** Nothing is known but what is given; null says that a fact is not known. */
export function withFacts(...given: readonly SomeFacts[]): RouteFacts {
  const all: SomeFacts = Object.assign({}, ...given)
  return Object.fromEntries(
    routeFacts.map((fact) => [
      fact,
      all[fact] === undefined || all[fact] === null ? missing() : recorded(all[fact]),
    ]),
  ) as unknown as RouteFacts
}

/** All that a decision of the police on such a day needs to be reviewed by its force. */
export const policeDecision: SomeFacts = {
  decidedBy: 'police',
  decidedOn: '2016-05-10',
  decision: 'noFurtherAction',
  sexualOffence: true,
  underEighteen: true,
  reportedToPolice: true,
  suspectIdentified: true,
  suspectInterviewed: true,
  chargedInPart: false,
  victimWithdrew: false,
  mayStillPoseRisk: true,
  forceReviewedThen: false,
  areaTakesPart: false,
  reviewedBefore: false,
}

export const prosecutorDecision: SomeFacts = { ...policeDecision, decidedBy: 'prosecutor' }
export const oldDecision: SomeFacts = { ...policeDecision, decidedOn: '2011-02-03' }
