import type { KnownRouteFacts, RouteFact } from './route-facts.ts'

/** The first day of the prosecution service's scheme; decisions before it go to the panel. */
const schemeBegan = '2013-06-05'
/** The first day of the police's national scheme. Before it each force did as it chose. */
const policeSchemeBegan = '2015-04-01'

export interface RouteCondition {
  readonly id: string
  readonly words: string
  /** The facts it reads, and no other. */
  readonly reads: readonly RouteFact[]
  holds(facts: KnownRouteFacts): boolean
}

export interface Route {
  readonly id: RouteId
  readonly title: string
  /** What the victim asks for and of whom, in a sentence. */
  readonly about: string
  /** The published text it was written from. */
  readonly source: string
  /** All must hold. */
  readonly conditions: readonly RouteCondition[]
  /** Until when it can be asked for. */
  readonly asked: AskedBy
}

export type AskedBy =
  | { readonly rule: 'monthsAfterToldUsually'; readonly months: number; readonly words: string }
  | { readonly rule: 'beforeStopped'; readonly words: string }
  | { readonly rule: 'anyTime'; readonly words: string }

export const routeIds = ['panel', 'policeReview', 'prosecutorReview', 'beforeStopped'] as const
export type RouteId = (typeof routeIds)[number]

const condition = (
  id: string,
  words: string,
  reads: readonly RouteFact[],
  holds: RouteCondition['holds'],
): RouteCondition => ({ id, words, reads, holds })

const byPolice = condition(
  'by-police',
  'The police decided',
  ['decidedBy'],
  ({ decidedBy }) => decidedBy === 'police',
)
const byProsecutor = condition(
  'by-prosecutor',
  'The prosecution service decided',
  ['decidedBy'],
  ({ decidedBy }) => decidedBy === 'prosecutor',
)
const noAction = condition(
  'no-action',
  'It was decided that no further action would be taken',
  ['decision'],
  ({ decision }) => decision === 'noFurtherAction',
)
const ended = condition(
  'ended',
  'It was decided not to charge, or to stop proceedings',
  ['decision'],
  ({ decision }) => decision === 'noFurtherAction' || decision === 'stopped',
)
const nothingCharged = condition(
  'nothing-charged',
  'Nobody was charged with any part of it',
  ['chargedInPart'],
  ({ chargedInPart }) => !chargedInPart,
)
const supported = condition(
  'supported',
  'The victim had not withdrawn',
  ['victimWithdrew'],
  ({ victimWithdrew }) => !victimWithdrew,
)
const notReviewed = condition(
  'not-reviewed',
  'The decision has not been reviewed on this route before',
  ['reviewedBefore'],
  ({ reviewedBefore }) => !reviewedBefore,
)

/**
 * By which way a decision to take no further action can be looked at again at the victim's wish.
 * Sources: Crown Prosecution Service, Victims' Right to Review Scheme (legal guidance, 27 May 2021);
 * national policing guidelines on the police scheme of 1 April 2015, as forces publish them;
 * Crown Prosecution Service and National Police Chiefs' Council, Child Sexual Abuse Review Panel
 * (October 2020).
 */
export const routes: readonly Route[] = [
  {
    id: 'panel',
    title: 'Child Sexual Abuse Review Panel',
    about:
      'The body that decided looks again first. If it stands by its decision, a panel of police and prosecutors advises. Nothing can be appealed after that.',
    source:
      'Crown Prosecution Service and National Police Chiefs’ Council, Child Sexual Abuse Review Panel, October 2020',
    conditions: [
      condition(
        'sexual',
        'The offence was a sexual one',
        ['sexualOffence'],
        ({ sexualOffence }) => sexualOffence,
      ),
      condition(
        'child',
        'The victim was under 18',
        ['underEighteen'],
        ({ underEighteen }) => underEighteen,
      ),
      condition(
        'reported',
        'It had been reported to the police',
        ['reportedToPolice'],
        ({ reportedToPolice }) => reportedToPolice,
      ),
      noAction,
      condition(
        'before-scheme',
        'That was decided before 5 June 2013',
        ['decidedOn'],
        ({ decidedOn }) => decidedOn < schemeBegan,
      ),
      condition(
        'risk',
        'A suspect may still be a risk; the threshold is very low',
        ['mayStillPoseRisk'],
        ({ mayStillPoseRisk }) => mayStillPoseRisk,
      ),
    ],
    asked: { rule: 'anyTime', words: 'at any time' },
  },
  {
    id: 'policeReview',
    title: 'Victims’ Right to Review, police',
    about: 'Another officer of the force reviews the decision not to charge or not to refer it.',
    source:
      'National policing guidelines on the police Victims’ Right to Review, in force from 1 April 2015',
    conditions: [
      byPolice,
      noAction,
      condition(
        'in-scheme',
        'That was decided on or after 1 April 2015, or by a force that already reviewed such decisions from 5 June 2013',
        ['decidedOn', 'forceReviewedThen'],
        ({ decidedOn, forceReviewedThen }) =>
          decidedOn >= policeSchemeBegan || (decidedOn >= schemeBegan && forceReviewedThen),
      ),
      condition(
        'identified',
        'A suspect was identified',
        ['suspectIdentified'],
        ({ suspectIdentified }) => suspectIdentified,
      ),
      condition(
        'interviewed',
        'A suspect was interviewed under caution',
        ['suspectInterviewed'],
        ({ suspectInterviewed }) => suspectInterviewed,
      ),
      nothingCharged,
      supported,
      notReviewed,
    ],
    asked: {
      rule: 'monthsAfterToldUsually',
      months: 3,
      words: 'within three months of being told of the decision; later at the force’s discretion',
    },
  },
  {
    id: 'prosecutorReview',
    title: 'Victims’ Right to Review, prosecution service',
    about: 'A prosecutor who had no part in the decision reviews it.',
    source:
      'Crown Prosecution Service, Victims’ Right to Review Scheme, legal guidance, 27 May 2021',
    conditions: [
      byProsecutor,
      ended,
      condition(
        'since-scheme',
        'That was decided on or after 5 June 2013',
        ['decidedOn'],
        ({ decidedOn }) => decidedOn >= schemeBegan,
      ),
      nothingCharged,
      supported,
      notReviewed,
    ],
    asked: {
      rule: 'monthsAfterToldUsually',
      months: 3,
      words:
        'within three months of being told of the decision, best within five working days; later only in exceptional circumstances',
    },
  },
  {
    id: 'beforeStopped',
    title: 'Review before a case is stopped',
    about: 'Another prosecutor looks at the case before the court is told that it ends.',
    source: 'Crown Prosecution Service, trial in some of its areas from June 2025',
    conditions: [
      byProsecutor,
      condition(
        'to-be-stopped',
        'Proceedings are to be stopped and have not been yet',
        ['decision'],
        ({ decision }) => decision === 'toBeStopped',
      ),
      condition(
        'sexual',
        'The offence is a sexual one',
        ['sexualOffence'],
        ({ sexualOffence }) => sexualOffence,
      ),
      condition(
        'area',
        'The prosecution area takes part',
        ['areaTakesPart'],
        ({ areaTakesPart }) => areaTakesPart,
      ),
      notReviewed,
    ],
    asked: {
      rule: 'beforeStopped',
      words: 'before the court is told; answered in 20 working days',
    },
  },
]

/** The days at which a route's answer can change: what lies between two of them is alike. */
export const turningDays: readonly string[] = [schemeBegan, policeSchemeBegan]
