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
export {
  answerRoutes,
  anyRoute,
  notToBeFound,
  type RoutesOfCase,
  requestBy,
  type Statable,
  statable,
  statableWords,
  type VictimsTold,
} from './right-to-review/index.ts'
