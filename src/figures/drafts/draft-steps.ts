import { bySecondPerson, type StepTable } from '../../access/index.ts'
import type { DraftState, DraftStep } from './contract.ts'

/** What can become of a draft. Its text never changes: a changed text is another draft in its place. */
export const draftSteps: StepTable<DraftState, DraftStep, 'draft'> = {
  of: 'definition draft',
  start: 'draft',
  needsTwo: ['published'],
  steps: {
    propose: {
      label: 'Propose for publication',
      permission: 'draftDefinitions',
      from: ['draft', 'returned'],
      to: 'proposed',
      byProposer: true,
      reason: 'required',
    },
    return: {
      label: 'Return',
      permission: 'draftDefinitions',
      from: ['proposed'],
      to: 'returned',
      byProposer: true,
      reason: 'required',
    },
    publish: bySecondPerson('published', 'Publish', 'publishDefinitions', 'required'),
    discard: {
      label: 'Discard',
      permission: 'draftDefinitions',
      from: ['draft', 'proposed', 'returned'],
      to: 'discarded',
      byProposer: true,
      reason: 'required',
    },
  },
}
