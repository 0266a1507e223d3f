import type { StepTable } from '../../access/index.ts'

export type SettledTable = 'proposed' | 'published' | 'declined'

/** What can become of a proposed table; its numbers never change. */
export const tableSteps: StepTable<SettledTable, 'publish' | 'decline', 'proposed'> = {
  of: 'table',
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
  },
}
