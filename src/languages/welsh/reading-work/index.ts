import type { Catalogue } from '../../catalogue.ts'
import { atWork } from './at-work.ts'
import { batches } from './batches.ts'
import { progress } from './progress.ts'
import { readingPlans } from './reading-plans.ts'

/** The work of reading as those who lead it see it: batches, progress, terms, what if. */
export const readingWork: Catalogue = {
  ...atWork,
  ...batches,
  ...progress,
  ...readingPlans,
}
