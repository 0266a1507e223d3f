import { deadlineFaults } from './deadlines/rules.ts'
import { itemKinds, kindFaults } from './kinds.ts'
import { moveFaults } from './moves.ts'

export { calendarTo } from './deadlines/bank-holidays.ts'
export { dayOf, endOf, isWorkingDay, momentOf, monthsAfter } from './deadlines/calendar.ts'
export { type ClockStop, dueAt, dueOn } from './deadlines/due.ts'
export {
  type DeadlineName,
  type DeadlineRule,
  deadlineRules,
  type StopReason,
  stopReasons,
} from './deadlines/rules.ts'
export { itemsErrors } from './errors.ts'
export { hasEnded, itemKinds, itemStates, type KindRule, priorityWords } from './kinds.ts'
export {
  type ItemMove,
  itemMoves,
  type MoveName,
  type Mover,
  moveFaults,
  moveNames,
  moveOf,
  type Need,
} from './moves.ts'
export { type OpenItem, openItemSchema, openItemsAbout, type Somebody } from './open-items.ts'
export { needOwner, ownerFault } from './owners.ts'
export { type NewItem, raiseItem } from './raise.ts'
export { type ItemEntry, recordStep } from './record-step.ts'
export {
  pastMoment,
  type RiskInput,
  raiseRisk,
  riskInput,
  type TellingMeans,
  tellingMeans,
  tellingNames,
} from './risk.ts'
export {
  type OwnerEntry,
  type OwnerFault,
  type OwnerVerdict,
  ownersFrom,
  verifyOwners,
} from './verify-owners.ts'

/** Everything wrong with the tables of rules of this room; empty where they hold together. */
export const itemRuleFaults = (): readonly string[] => [
  ...deadlineFaults(),
  ...kindFaults(),
  ...moveFaults(itemKinds),
]
