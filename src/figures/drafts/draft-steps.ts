import type { DraftState, DraftStep } from './contract.ts'

interface Step {
  readonly from: readonly DraftState[]
  readonly to: Exclude<DraftState, 'draft'>
  readonly permission: 'draftDefinitions' | 'publishDefinitions'
  /** May whoever wrote or proposed it take it? */
  readonly byDrafter: boolean
}

/** What can become of a draft. Its text never changes: a changed text is another draft in its place. */
export const draftSteps: Readonly<Record<DraftStep, Step>> = {
  propose: {
    from: ['draft', 'returned'],
    to: 'proposed',
    permission: 'draftDefinitions',
    byDrafter: true,
  },
  return: { from: ['proposed'], to: 'returned', permission: 'draftDefinitions', byDrafter: true },
  publish: {
    from: ['proposed'],
    to: 'published',
    permission: 'publishDefinitions',
    byDrafter: false,
  },
  discard: {
    from: ['draft', 'proposed', 'returned'],
    to: 'discarded',
    permission: 'draftDefinitions',
    byDrafter: true,
  },
}
