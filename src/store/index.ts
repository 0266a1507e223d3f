export {
  afterCommit,
  type Context,
  type ContextOptions,
  enterContext,
  inContext,
  setClock,
  timeOf,
} from './context.ts'
export { type BackedUp, backUp, restore } from './copy/back-up.ts'
export { copyStore } from './copy/copy-store.ts'
export type { Copied, CopyProgress } from './copy/fill-store.ts'
export { holdsStore, isOfStore } from './directory/layout.ts'
export * from './errors.ts'
export { likeText } from './like-text.ts'
export { type LockName, lock, lockTelling } from './lock.ts'
export { type LockHolder, lockHolder } from './lock-holder.ts'
export * from './open.ts'
export { refusalOf } from './refusal-of.ts'
export { analyze } from './rows/analyze.ts'
export { idsAhead, idsFor } from './rows/ids-for.ts'
export { inParts } from './rows/in-parts.ts'
export * from './rows/insert-rows.ts'
export type { NulPolicy, Row } from './rows/packed-rows.ts'
export { reclaim } from './rows/reclaim.ts'
export { eventDate, recordedDate } from './rows/recorded-date.ts'
export { rowsSent } from './rows/send-rows.ts'
export { sourceName, sourceNames } from './rows/source-name.ts'
export { updateRows } from './rows/update-rows.ts'
export { type StoreState, storeState } from './state.ts'
export type { Store } from './store.ts'
export type {
  ChildAnswerWord,
  ChildRuleStep,
  ChildSampleAnswer,
  ChildUrgency,
  UnlistedPart,
} from './tables/children.ts'
export * from './tables/database.ts'
export type { EarlierPartTables } from './tables/earlier-part.ts'
export type { ChartState, ChartStepName, KeptChart, PlacedNode } from './tables/explorer/charts.ts'
export type { GroupState, GroupStepName } from './tables/explorer/group-files.ts'
export type { HandOffState, ItemKind, ItemPriority, ItemState } from './tables/items.ts'
export type { JobFailure, JobState } from './tables/jobs.ts'
export type { LivePerson } from './tables/live-cases.ts'
export type { WatchStepName } from './tables/search/watches.ts'
