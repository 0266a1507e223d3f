import { bySecondPerson, type StepTable } from '../../access/index.ts'
import type { RuleWithdrawalState, RuleWithdrawalStep } from './contract.ts'

/** A rule about children is withdrawn as it is published: one person proposes it, another does it. Until then it is asked. */
export const ruleWithdrawalSteps: StepTable<RuleWithdrawalState, RuleWithdrawalStep, 'inUse'> = {
  of: 'withdrawal of a rule about children',
  start: 'inUse',
  needsTwo: ['withdrawn'],
  steps: {
    propose: {
      label: 'Propose to withdraw it',
      permission: 'draftDefinitions',
      from: ['inUse', 'kept'],
      to: 'proposed',
      byProposer: true,
      reason: 'required',
    },
    keep: {
      label: 'Keep it in use',
      permission: 'draftDefinitions',
      from: ['proposed'],
      to: 'kept',
      byProposer: true,
      reason: 'required',
    },
    withdraw: bySecondPerson('withdrawn', 'Withdraw it', 'publishDefinitions', 'required'),
  },
}
