import { bySecondPerson, type StepTable } from '../../access/index.ts'

/** A plan that asks for no less than the one before stands at once; one that asks for less waits for a second person. */
export const planStates = ['standing', 'proposed', 'authorised', 'returned'] as const
export type PlanState = (typeof planStates)[number]
type SettledPlan = Exclude<PlanState, 'standing'>
export const planStepNames = ['authorise', 'return'] as const
export type PlanStepName = (typeof planStepNames)[number]

export const contactPlanSteps: StepTable<SettledPlan, PlanStepName, 'proposed'> = {
  of: 'contact plan that asks for less',
  start: 'proposed',
  needsTwo: ['authorised', 'returned'],
  steps: {
    authorise: bySecondPerson('authorised', 'Let it stand', 'leadReview', 'optional'),
    return: bySecondPerson('returned', 'Send it back', 'leadReview', 'required'),
  },
}

export const overrideStates = ['proposed', 'granted', 'refused'] as const
export type OverrideState = (typeof overrideStates)[number]
export const overrideStepNames = ['grant', 'refuse'] as const
export type OverrideStepName = (typeof overrideStepNames)[number]

export const overrideSteps: StepTable<OverrideState, OverrideStepName, 'proposed'> = {
  of: 'override of “do not contact”',
  start: 'proposed',
  needsTwo: ['granted', 'refused'],
  steps: {
    grant: bySecondPerson('granted', 'Grant it', 'leadReview', 'optional'),
    refuse: bySecondPerson('refused', 'Refuse it', 'leadReview', 'required'),
  },
}
