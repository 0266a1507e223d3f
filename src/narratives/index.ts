export {
  type DateFound,
  type Known,
  type NarrativeEvent,
  type NarrativeKind,
  narrativeKinds,
  type Span,
  type ThingFound,
} from './contract.ts'
export { findDates } from './find-dates.ts'
export { findThings } from './find-things.ts'
export { longestText, mostEvents, readNarrative } from './read-narrative.ts'
