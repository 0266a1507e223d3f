import { decisions, proposeDecision, settleDecision } from './decisions.ts'
import {
  recordTelling,
  reviewRoutes,
  stateRouteFact,
  victimsTold,
} from './right-to-review/index.ts'

/** What follows from a case, and who answers for it. */
export const casework = {
  decisions,
  proposeDecision,
  settleDecision,
  reviewRoutes,
  stateRouteFact,
  victimsTold,
  recordTelling,
} as const
