export { casework } from './acts.ts'
export {
  type DecisionInput,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomes,
  decisionRowSchema,
} from './contract.ts'
export { countDecisions, decisionCountsSchema } from './count-decisions.ts'
export { decisionSteps } from './decision-steps.ts'
export { decisionOf, mayPropose } from './decisions.ts'
export { followOnFaults, followOns } from './follow/follow-ons.ts'
export type { Gaps } from './follow/gaps.ts'
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
