import type { FigureState, FigureStep } from './contract.ts'

interface Step {
  readonly from: FigureState
  readonly to: Exclude<FigureState, 'proposed'>
  /** May whoever proposed the figure take it? */
  readonly byProposer: boolean
}

/** What can become of a proposed figure; the numbers themselves never change. */
export const figureSteps: Readonly<Record<FigureStep, Step>> = {
  publish: { from: 'proposed', to: 'published', byProposer: false },
  decline: { from: 'proposed', to: 'declined', byProposer: false },
  withdraw: { from: 'published', to: 'withdrawn', byProposer: true },
}
