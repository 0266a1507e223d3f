export { type Acts, acts, everyAct, review, webActs } from './acts.ts'
export type { AtWork } from './at-work.ts'
export type { CaseView, ReviewStatus } from './contract.ts'
export { createReview, ruleFaults } from './create-review.ts'
