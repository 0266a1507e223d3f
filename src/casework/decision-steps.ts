import type { StepTable } from '../access/index.ts'
import type { DecisionStatus } from './contract.ts'

export type DecisionStepName = 'authorise' | 'return' | 'reopen'

/** A new proposal is a new decision, so nothing leads back to `proposed`. */
export const decisionSteps: StepTable<DecisionStatus, DecisionStepName, 'proposed'> = {
  of: 'decision',
  start: 'proposed',
  needsTwo: ['authorised', 'returned'],
  steps: {
    authorise: {
      label: 'Authorise',
      permission: 'authoriseDecision',
      from: ['proposed'],
      to: 'authorised',
      byProposer: false,
      reason: 'optional',
    },
    return: {
      label: 'Return to the proposer',
      permission: 'authoriseDecision',
      from: ['proposed'],
      to: 'returned',
      byProposer: false,
      reason: 'required',
    },
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
