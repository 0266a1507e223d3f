export { type Bounds, openAttack } from './attack/attacker.ts'
export { fitsAttack } from './attack/linear-system.ts'
export { disclosureErrors } from './errors.ts'
export {
  type ProtectedCell,
  type ProtectInput,
  type Protection,
  protect,
} from './protect/protect.ts'
export { type FigureProtection, type FigureTask, protectFigure } from './protect/protect-figure.ts'
export { protectInWorker } from './protect/protect-in-worker.ts'
export { csvOf } from './release/csv.ts'
export { csvwOf, csvwZip } from './release/csvw.ts'
export { odsOf } from './release/ods.ts'
export {
  confidential,
  type Release,
  type ReleaseCell,
  type ReleaseColumn,
} from './release/release.ts'
export {
  type ConventionId,
  conventions,
  isSmall,
  type SuppressionRules,
  shownInterval,
} from './rules/rules.ts'
export { optimalSuppression } from './suppress/optimal-suppression.ts'
export {
  type PublicCell,
  type PublishedCell,
  type PublishedTable,
  type SuppressionReason,
  suppressionReasons,
} from './suppress/suppression.ts'
export { cellCounts } from './tables/cells.ts'
export {
  type Cube,
  checkDimensions,
  type Dimension,
  keyOf,
  type LeafCount,
  limits,
  type Place,
  placesOf,
  positionsOf,
  type TableShape,
} from './tables/cube.ts'
