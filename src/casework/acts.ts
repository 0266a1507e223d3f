import { decisions, proposeDecision, settleDecision } from './decisions.ts'

/** What follows from a case, and who answers for it. */
export const casework = {
  decisions,
  proposeDecision,
  settleDecision,
} as const
