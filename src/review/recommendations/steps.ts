import type { StepTable } from '../../access/index.ts'

export const recommendationStates = [
  'open',
  'claimed',
  'shown',
  'notShown',
  'cannotBeShown',
] as const
export type RecommendationState = (typeof recommendationStates)[number]
export const recommendationStepNames = ['claim', 'show', 'notShow', 'cannotShow'] as const
export type RecommendationStepName = (typeof recommendationStepNames)[number]

const judged = {
  permission: 'publishFigures',
  from: ['claimed'],
  byProposer: false,
  reason: 'required',
} as const

/**
 * What is claimed of a recommendation and what another person, who neither owns it nor made the claim,
 * found of it. A new claim may follow whatever was found.
 */
export const recommendationSteps: StepTable<RecommendationState, RecommendationStepName, 'open'> = {
  of: 'recommendation',
  start: 'open',
  needsTwo: ['shown', 'notShown', 'cannotBeShown'],
  steps: {
    claim: {
      label: 'Claim that it is acted on',
      permission: 'keepStatements',
      from: recommendationStates,
      to: 'claimed',
      byProposer: true,
      reason: 'required',
    },
    show: { ...judged, label: 'The evidence shows it', to: 'shown' },
    notShow: { ...judged, label: 'The evidence does not show it', to: 'notShown' },
    cannotShow: {
      ...judged,
      label: 'Nothing here could show it',
      to: 'cannotBeShown',
    },
  },
}
