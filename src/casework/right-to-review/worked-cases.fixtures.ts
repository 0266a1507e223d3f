import type { Recorded } from '../../model/index.ts'
import { between } from '../../model/index.ts'
import type { RouteAnswer } from './route-answers.ts'
import {
  oldDecision,
  policeDecision,
  prosecutorDecision,
  type SomeFacts,
} from './some-route-facts.fixtures.ts'

export interface WorkedCase {
  readonly words: string
  readonly facts: SomeFacts
  /** A day of decision that is known within bounds only. */
  readonly decidedOn?: Recorded<string>
  /** panel, police, prosecutor, before a case is stopped */
  readonly answers: readonly [RouteAnswer, RouteAnswer, RouteAnswer, RouteAnswer]
}

const O = 'open'
const N = 'notOpen'
const U = 'undetermined'

const police = (words: string, facts: SomeFacts, panel: RouteAnswer, review: RouteAnswer) =>
  ({
    words: `police: ${words}`,
    facts: { ...policeDecision, ...facts },
    answers: [panel, review, N, N],
  }) as const
const prosecutor = (
  words: string,
  facts: SomeFacts,
  panel: RouteAnswer,
  review: RouteAnswer,
  stopped: RouteAnswer = N,
) =>
  ({
    words: `prosecutor: ${words}`,
    facts: { ...prosecutorDecision, ...facts },
    answers: [panel, N, review, stopped],
  }) as const
const old = (words: string, facts: SomeFacts, panel: RouteAnswer, review: RouteAnswer = N) =>
  ({
    words: `old: ${words}`,
    facts: { ...oldDecision, ...facts },
    answers: [panel, review, N, N],
  }) as const
const within = (
  words: string,
  facts: SomeFacts,
  bounds: readonly [string | null, string | null],
  answers: WorkedCase['answers'],
): WorkedCase => ({ words, facts, decidedOn: between(bounds[0], bounds[1]), answers })

/** Worked by hand from the published texts named in `routes.ts`. */
export const workedCases: readonly WorkedCase[] = [
  // The days on which schemes begin.
  police('the day before the prosecution scheme', { decidedOn: '2013-06-04' }, O, N),
  police('the day it begins, force had no scheme', { decidedOn: '2013-06-05' }, N, N),
  police(
    'the day it begins, force had a scheme',
    { decidedOn: '2013-06-05', forceReviewedThen: true },
    N,
    O,
  ),
  police(
    'the day it begins, nobody knows of a scheme',
    { decidedOn: '2013-06-05', forceReviewedThen: null },
    N,
    U,
  ),
  police(
    'between the schemes, nobody knows of one',
    { decidedOn: '2014-08-01', forceReviewedThen: null },
    N,
    U,
  ),
  police(
    'last day before the national scheme, nobody knows',
    { decidedOn: '2015-03-31', forceReviewedThen: null },
    N,
    U,
  ),
  police(
    'last day before the national scheme, force had one',
    { decidedOn: '2015-03-31', forceReviewedThen: true },
    N,
    O,
  ),
  police(
    'last day before the national scheme, force had none',
    { decidedOn: '2015-03-31', forceReviewedThen: false },
    N,
    N,
  ),
  police('first day of the national scheme', { decidedOn: '2015-04-01' }, N, O),
  police(
    'first day of the national scheme, what the force did before does not matter',
    { decidedOn: '2015-04-01', forceReviewedThen: null },
    N,
    O,
  ),
  police('yesterday', { decidedOn: '2026-11-28' }, N, O),
  prosecutor('the day before', { decidedOn: '2013-06-04' }, O, N),
  prosecutor('the day itself', { decidedOn: '2013-06-05' }, N, O),
  prosecutor('between the two schemes', { decidedOn: '2014-08-01' }, N, O),
  prosecutor('after both began', { decidedOn: '2020-01-15' }, N, O),
  // What the panel asks for.
  old('all known', {}, O),
  old('the victim was an adult', { underEighteen: false }, N),
  old('age not known', { underEighteen: null }, U),
  old('no sexual offence', { sexualOffence: false }, N),
  old('offence not known', { sexualOffence: null }, U),
  old('never reported', { reportedToPolice: false }, N),
  old('not known whether reported', { reportedToPolice: null }, U),
  old('no risk left', { mayStillPoseRisk: false }, N),
  old('risk not known', { mayStillPoseRisk: null }, U),
  old('risk and age not known', { mayStillPoseRisk: null, underEighteen: null }, U),
  old(
    'old, risk not known but never reported',
    { mayStillPoseRisk: null, reportedToPolice: false },
    N,
  ),
  old('suspect never identified: the panel does not ask', { suspectIdentified: false }, O),
  old('suspect never interviewed: the panel does not ask', { suspectInterviewed: false }, O),
  old('the victim withdrew: the panel does not ask', { victimWithdrew: true }, O),
  old('reviewed before: the panel looks all the same', { reviewedBefore: true }, O),
  old('somebody was charged', { decision: 'charged' }, N),
  old('dealt with out of court', { decision: 'outOfCourt' }, N),
  old('not known what was decided', { decision: null }, U),
  old('a force with a scheme of its own by then', { forceReviewedThen: true }, O),
  {
    words: 'old, nobody knows who decided: the panel takes both',
    facts: { ...oldDecision, decidedBy: null },
    answers: [O, N, N, N],
  },
  // What the police scheme asks for.
  police('no suspect identified', { suspectIdentified: false }, N, N),
  police('not known whether one was identified', { suspectIdentified: null }, N, U),
  police('identified, never interviewed', { suspectInterviewed: false }, N, N),
  police('identified, not known whether interviewed', { suspectInterviewed: null }, N, U),
  police(
    'not identified, so it does not matter whether anybody was interviewed',
    { suspectIdentified: false, suspectInterviewed: null },
    N,
    N,
  ),
  police('charged in part', { chargedInPart: true }, N, N),
  police('not known whether anybody was charged in part', { chargedInPart: null }, N, U),
  police('the victim withdrew', { victimWithdrew: true }, N, N),
  police('not known whether the victim withdrew', { victimWithdrew: null }, N, U),
  police('reviewed once already', { reviewedBefore: true }, N, N),
  police('not known whether reviewed', { reviewedBefore: null }, N, U),
  police('out of court', { decision: 'outOfCourt' }, N, N),
  police('charged', { decision: 'charged' }, N, N),
  police('nothing decided yet', { decision: 'noneYet' }, N, N),
  police(
    'an adult victim of another offence: the scheme is for all',
    { underEighteen: false, sexualOffence: false },
    N,
    O,
  ),
  police('risk does not matter to the scheme', { mayStillPoseRisk: null }, N, O),
  {
    words: 'since the schemes, nobody knows who decided',
    facts: { ...policeDecision, decidedBy: null },
    answers: [N, U, U, N],
  },
  {
    words: 'between the schemes, nobody knows who decided, force had none',
    facts: { ...policeDecision, decidedOn: '2014-01-01', decidedBy: null },
    answers: [N, N, U, N],
  },
  // What the prosecution scheme asks for.
  prosecutor('proceedings stopped', { decision: 'stopped' }, N, O),
  prosecutor('charged', { decision: 'charged' }, N, N),
  prosecutor(
    'no suspect interviewed: that is the police scheme’s condition',
    { suspectInterviewed: false },
    N,
    O,
  ),
  prosecutor('charged in part', { chargedInPart: true }, N, N),
  prosecutor('the victim asked for it to end', { victimWithdrew: true }, N, N),
  prosecutor('reviewed once already', { reviewedBefore: true }, N, N),
  prosecutor(
    'stopped before the scheme: the panel is for no further action alone',
    { decision: 'stopped', decidedOn: '2012-01-01' },
    N,
    N,
  ),
  prosecutor('not known what was decided; the area takes no part', { decision: null }, N, U),
  // Before a case is stopped.
  prosecutor(
    'to be stopped, the area takes part',
    { decision: 'toBeStopped', areaTakesPart: true },
    N,
    N,
    O,
  ),
  prosecutor(
    'to be stopped, the area takes no part',
    { decision: 'toBeStopped', areaTakesPart: false },
    N,
    N,
    N,
  ),
  prosecutor(
    'to be stopped, nobody knows of the area',
    { decision: 'toBeStopped', areaTakesPart: null },
    N,
    N,
    U,
  ),
  prosecutor(
    'to be stopped, not a sexual offence',
    { decision: 'toBeStopped', areaTakesPart: true, sexualOffence: false },
    N,
    N,
    N,
  ),
  prosecutor(
    'to be stopped, reviewed before',
    { decision: 'toBeStopped', areaTakesPart: true, reviewedBefore: true },
    N,
    N,
    N,
  ),
  // Days that are known in part.
  within('police, May 2013', policeDecision, ['2013-05-01', '2013-05-31'], [O, N, N, N]),
  within(
    'police, June 2013, no scheme',
    policeDecision,
    ['2013-06-01', '2013-06-30'],
    [U, N, N, N],
  ),
  within(
    'police, June 2013, a scheme of its own',
    { ...policeDecision, forceReviewedThen: true },
    ['2013-06-01', '2013-06-30'],
    [U, U, N, N],
  ),
  within('police, 2014, no scheme', policeDecision, ['2014-01-01', '2014-12-31'], [N, N, N, N]),
  within('police, 2015, no scheme', policeDecision, ['2015-01-01', '2015-12-31'], [N, U, N, N]),
  within(
    'police, 2015, a scheme of its own: either way',
    { ...policeDecision, forceReviewedThen: true },
    ['2015-01-01', '2015-12-31'],
    [N, O, N, N],
  ),
  within('police, since 2016', policeDecision, ['2016-01-01', null], [N, O, N, N]),
  within('police, until 2012', policeDecision, [null, '2012-12-31'], [O, N, N, N]),
  within('prosecutor, 2013', prosecutorDecision, ['2013-01-01', '2013-12-31'], [U, N, U, N]),
  within('police, no day at all', policeDecision, [null, null], [U, U, N, N]),
  { words: 'nothing is known', facts: {}, answers: [U, U, U, U] },
]
