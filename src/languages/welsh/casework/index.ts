import type { Catalogue } from '../../catalogue.ts'
import { afterDecisions } from './after-decisions.ts'
import { contactPlans } from './contact-plans.ts'
import { leave } from './leave.ts'
import { liveCases } from './live-cases.ts'
import { measures } from './measures.ts'
import { outside } from './outside.ts'
import { passedAround } from './passed-around.ts'
import { rightToReview } from './right-to-review.ts'
import { sources } from './sources.ts'

/** The pages of whoever works on cases and reaches people, beyond items and risks. */
export const casework: Catalogue = {
  ...outside,
  ...sources,
  ...measures,
  ...passedAround,
  ...liveCases,
  ...leave,
  ...afterDecisions,
  ...rightToReview,
  ...contactPlans,
}
