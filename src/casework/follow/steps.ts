import { bySecondPerson, type StepTable } from '../../access/index.ts'

export const followOnStates = ['proposed', 'authorised', 'returned'] as const
export type FollowOnState = (typeof followOnStates)[number]
export const followOnStepNames = ['authorise', 'return'] as const
export type FollowOnStepName = (typeof followOnStepNames)[number]

/** One lead changes what follows a decision, another confirms it. */
export const followOnSteps: StepTable<FollowOnState, FollowOnStepName, 'proposed'> = {
  of: 'table of what follows a decision',
  start: 'proposed',
  needsTwo: ['authorised', 'returned'],
  steps: {
    authorise: bySecondPerson('authorised', 'Confirm the change', 'leadReview', 'optional'),
    return: bySecondPerson('returned', 'Send it back', 'leadReview', 'required'),
  },
}
