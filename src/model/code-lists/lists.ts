import {
  assessmentFactors,
  closureReasons,
  primaryNeeds,
  referralSources,
} from './childrens-services.ts'
import type { CodeList } from './code-list.ts'
import {
  legalStatuses,
  placementProviders,
  placementTypes,
  reasonsEnded,
  reasonsForEpisode,
  reasonsForMove,
  reviewAttendance,
} from './looked-after.ts'
import { offenceClasses } from './offences.ts'
import { outcomeTypes } from './outcomes.ts'

/** Every list of codes, by the id under which a record names it. */
export const codeListsById: ReadonlyMap<string, CodeList> = new Map(
  [
    ...[assessmentFactors, closureReasons, primaryNeeds, referralSources],
    ...[legalStatuses, placementProviders, placementTypes, reviewAttendance],
    ...[reasonsEnded, reasonsForEpisode, reasonsForMove],
    ...[offenceClasses, outcomeTypes],
  ].map((list) => [list.id, list]),
)
