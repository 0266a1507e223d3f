import type { StepTable } from '../../access/index.ts'
import { publicationSteps } from '../publication-steps.ts'

export type SettledTable = 'proposed' | 'published' | 'declined'

/** What can become of a proposed table; its numbers never change. */
export const tableSteps: StepTable<SettledTable, 'publish' | 'decline', 'proposed'> = {
  of: 'table',
  start: 'proposed',
  needsTwo: ['published', 'declined'],
  steps: {
    ...publicationSteps,
  },
}
