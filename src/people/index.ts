export {
  type BridgeRow,
  type ChangedPerson,
  type ClericalReview,
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
export { bandEdges, bandOf, drawOrder } from './clerical/draw/draw-order.ts'
export { keepDraw } from './clerical/draw/keep-draw.ts'
export { precisionOf, recallOf } from './clerical/estimate.ts'
export { clericalReview } from './clerical/review.ts'
export type {
  GroupRow,
  GroupView,
  LinkView,
  MentionView,
  PersonRow,
  PersonView,
} from './contract.ts'
export { type GroupBasis, groups, groupsOfCase, groupView } from './groups.ts'
export { joinPeople, splitPerson, undoLinkDecision } from './link-decisions.ts'
export { personView, searchPeople } from './people.ts'
export { type ChangeKind, type PeopleChanged, peopleChanged } from './people-changed.ts'
export type { Description, Resembling, ResemblingReview } from './resembling/contract.ts'
export { resemblingPeople } from './resembling/resembling-people.ts'
