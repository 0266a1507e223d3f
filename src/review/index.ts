export type { CaseView, Review, ReviewStatus } from './contract.ts'
export { createReview } from './create-review.ts'
