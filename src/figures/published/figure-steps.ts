import type { StepTable } from '../../access/index.ts'
import { publicationSteps } from '../publication-steps.ts'
import type { FigureState, FigureStep } from './contract.ts'

/** What can become of a proposed figure; the numbers themselves never change. */
export const figureSteps: StepTable<FigureState, FigureStep, 'proposed'> = {
  of: 'figure',
  start: 'proposed',
  needsTwo: ['published', 'declined'],
  steps: {
    ...publicationSteps,
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
