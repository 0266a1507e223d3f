import { decisionOutcomes } from '../../review/contract.ts'

export { decisionOutcomes }
