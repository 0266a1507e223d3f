export { type Acts, acts, everyAct, review, webActs } from './acts.ts'
export type { AtWork } from './at-work.ts'
export type { CaseView, ReviewStatus } from './contract.ts'
export { createReview, ruleFaults } from './create-review.ts'
export {
  type KeptFiles,
  keepFiles,
  keptFiles,
  type ListColumn,
  type ListFormat,
  type ListValue,
  listFormats,
  type WholeList,
  wholeLists,
} from './lists/index.ts'
export { apiPath, openApi } from './openapi.ts'
export {
  type PanelCase,
  type PanelCaseRow,
  type PanelSample,
  panelOpinions,
} from './panel/contract.ts'
export { emptyLists } from './recommendations/empty-lists.ts'
export type { AskedEvidence } from './recommendations/evidence.ts'
export type { RecommendationsView, RecommendationView } from './recommendations/recommendations.ts'
export { type RecommendationState, recommendationSteps } from './recommendations/steps.ts'
export { openRehearsal, type Rehearsal, rehearser } from './rehearsal.ts'
export type { Found } from './search.ts'
export { largestTermFile, type TermsView } from './terms/index.ts'
export { waitNames } from './waits/wait-kinds.ts'
export type { Waits, WaitsOfKind } from './waits/waits.ts'
export {
  type NewestRisk,
  newestRisk,
  type WaitsCounter,
  waitsCounter,
} from './waits/waits-counter.ts'
