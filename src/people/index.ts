export { people } from './acts.ts'
export {
  type BridgePage,
  type BridgeRow,
  type ChangedPerson,
  type JudgedPair,
  type LinkQuality,
  type NextPair,
  type PairAnswer,
  pairAnswers,
  type QualityBand,
  type RecordSide,
  type Share,
  type UnlinkablePage,
} from './clerical/contract.ts'
export { keepUnlinkable } from './clerical/doubts/keep-unlinkable.ts'
export { type BlockingMisses, blockingMisses } from './clerical/draw/blocking-misses.ts'
export { bandEdges, bandOf, drawOrder } from './clerical/draw/draw-order.ts'
export { keepDraw } from './clerical/draw/keep-draw.ts'
export { precisionOf, recallOf } from './clerical/estimate.ts'
export type {
  LinkView,
  MentionView,
  PersonRow,
  PersonView,
} from './contract.ts'
export { encodedHead, encodingSecret } from './encoded/encode-people.ts'
export { peopleErrors } from './errors.ts'
export {
  type GroupFile,
  type GroupList,
  type GroupRow,
  type GroupView,
  groupOrders,
  groupRowSchema,
} from './groups/contract.ts'
export { type GroupMoveName, groupMoves, groupStates } from './groups/group-moves.ts'
export { groupsAsked, groupsOfCase, mostGroupsAsked } from './groups/group-rows.ts'
export type { GroupBasis } from './groups/group-ties.ts'
export type { PersonLife } from './life/contract.ts'
export { type ChangeKind, type PeopleChanged, peopleChanged } from './people-changed.ts'
export type { Description, Resembling } from './resembling/contract.ts'
export { type IndexedMentions, indexMentions } from './resembling/indexed-mentions.ts'
export { openMentionSearch } from './resembling/mention-search.ts'
export {
  leafMeant,
  withMentionIndex,
  withMentionIndexSoon,
} from './resembling/resembling-people.ts'
