import { bySecondPerson, type StepTable } from '../access/index.ts'
import type { DecisionStatus } from './contract.ts'

export type DecisionStepName = 'authorise' | 'return' | 'reopen'

/** A new proposal is a new decision, so nothing leads back to `proposed`. */
export const decisionSteps: StepTable<DecisionStatus, DecisionStepName, 'proposed'> = {
  of: 'decision',
  start: 'proposed',
  needsTwo: ['authorised', 'returned'],
  steps: {
    authorise: bySecondPerson('authorised', 'Authorise', 'authoriseDecision', 'optional'),
    return: bySecondPerson('returned', 'Return to the proposer', 'authoriseDecision', 'required'),
    reopen: {
      label: 'Reopen',
      permission: 'authoriseDecision',
      from: ['authorised'],
      to: 'reopened',
      byProposer: true,
      reason: 'required',
    },
  },
}
