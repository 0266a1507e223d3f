import type { StepTable } from '../../access/index.ts'
import type { FigureState, FigureStep } from './contract.ts'

/** What can become of a proposed figure; the numbers themselves never change. */
export const figureSteps: StepTable<FigureState, FigureStep, 'proposed'> = {
  of: 'figure',
  start: 'proposed',
  needsTwo: ['published', 'declined'],
  steps: {
    publish: {
      label: 'Publish',
      permission: 'publishFigures',
      from: ['proposed'],
      to: 'published',
      byProposer: false,
      reason: 'required',
    },
    decline: {
      label: 'Decline',
      permission: 'publishFigures',
      from: ['proposed'],
      to: 'declined',
      byProposer: false,
      reason: 'required',
    },
    withdraw: {
      label: 'Withdraw',
      permission: 'publishFigures',
      from: ['published'],
      to: 'withdrawn',
      byProposer: true,
      reason: 'required',
    },
  },
}
