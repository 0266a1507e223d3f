export { type ChildrenOptions, madeUpCoverage, writeChildren } from './children/write-children.ts'
export { sources as madeUpSources } from './people/places.ts'
export { type Random, randomFor } from './random.ts'
export {
  madeUpRecommendations,
  madeUpReport,
} from './recommendations.ts'
export { type Today, writeToday } from './write-today.ts'
export {
  type WorldOptions,
  type WorldProgress,
  type WorldWritten,
  writeWorld,
} from './write-world.ts'
