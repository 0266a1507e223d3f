export { casework } from './acts.ts'
export {
  type DecisionInput,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomeNames,
  decisionOutcomes,
  decisionRowSchema,
} from './contract.ts'
export { countDecisions, decisionCountsSchema } from './count-decisions.ts'
export { decisionSteps } from './decision-steps.ts'
export { decisionOf, mayPropose } from './decisions.ts'
export type { DescriptionMatch } from './description/match.ts'
export { type FoundLine, foundLine, placeWords } from './description/match-words.ts'
export type { FollowOnsView } from './follow/acts.ts'
export { type FollowOnTable, followOnFaults, followOns } from './follow/follow-ons.ts'
export type { Gaps } from './follow/gaps.ts'
export { followOnSteps } from './follow/steps.ts'
export { followOnKinds } from './follow/stored-table.ts'
export type { LeaveRow, LeaveView, OwnerRow } from './hand-offs/leave.ts'
export { handOffSteps } from './hand-offs/steps.ts'
export { itemRowAnswer as itemRowSchema } from './item/answers.ts'
export type {
  Colleague,
  HandOffRow,
  ItemRow,
  ItemStepRow,
  ItemView,
  LadderRung,
  OpenRisk,
} from './item/contract.ts'
export { isMine, isOpen, itemsOfCase } from './item/item-rows.ts'
export {
  dueWords,
  handOffLine,
  type ItemLine,
  itemLine,
  stepLine,
  waitedWords,
} from './item/item-words.ts'
export { countWaitingItems, waitingItemsSchema } from './items/count-waiting.ts'
export { keepLiveCases } from './live/keep-live.ts'
export type { LiveCases } from './live/live-cases.ts'
export { matchLiveCases } from './live/match-live.ts'
export { type LiveLayout, readLiveFiles } from './live/read-live-files.ts'
export { liveColumns, liveKinds } from './live/read-live-rows.ts'
export {
  type MeasureCounts,
  type MeasureKind,
  type MeasureReason,
  type MeasureStep,
  type MeasuresOfCase,
  measureKinds,
  measureReasons,
  measureSteps,
  readMeasures,
} from './measures/index.ts'
export {
  type Channel,
  type Custodians,
  channels,
  largestOriginal,
  type OriginalFile,
  type ReferralRow,
  type Referrals,
  type ReferralView,
  type SourceShown,
  sourcePurposes,
} from './outside/index.ts'
export {
  type LostFile,
  lostFiles,
  type PassageView,
  type PassedAround,
} from './passed-around/index.ts'
export {
  answerRoutes,
  anyRoute,
  notToBeFound,
  type RoutesOfCase,
  requestBy,
  type Statable,
  statable,
  statableWords,
  type VictimsTold,
} from './right-to-review/index.ts'
export { clockWaits, ringLines, startClock } from './risks/clock.ts'
export { ladderFaults, riskLadder } from './risks/ladder.ts'
