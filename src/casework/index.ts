export {
  type DecisionInput,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomes,
} from './contract.ts'
export { decisionStepFaults, decisionSteps } from './decision-steps.ts'
export { decisionOf, decisions, mayPropose, proposeDecision, settleDecision } from './decisions.ts'
