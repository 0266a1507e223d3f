import type { DoorAct, Who } from '../../access/index.ts'
import { agreement, agreementCases } from './agreement.ts'
import { completeness } from './completeness.ts'
import type { DataQualityReview } from './contract.ts'

/** How complete the records are, and where agencies' records disagree. */
export const dataQuality = (enter: DoorAct, counter: () => Promise<Who>): DataQualityReview => ({
  completeness: completeness(enter, counter),
  agreement: agreement(enter, counter),
  agreementCases: agreementCases(enter, counter),
})
