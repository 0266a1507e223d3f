export { casework } from './acts.ts'
export {
  type DecisionInput,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomes,
  decisionRowSchema,
} from './contract.ts'
export { decisionSteps } from './decision-steps.ts'
export { decisionOf, mayPropose } from './decisions.ts'
