export { type Bounds, openAttack } from './attack.ts'
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
} from './cube.ts'
export { disclosureErrors } from './errors.ts'
export { leastHidden } from './optimum.ts'
export {
  type ProtectedCell,
  type ProtectInput,
  type Protection,
  type PublishedTable,
  protect,
} from './protect.ts'
export { protectApart } from './protect-apart.ts'
export { type FigureProtection, type FigureTask, protectFigure } from './protect-figure.ts'
export { csvOf } from './release/csv.ts'
export { csvwOf, csvwZip } from './release/csvw.ts'
export { odsOf } from './release/ods.ts'
export {
  confidential,
  type Release,
  type ReleaseCell,
  type ReleaseColumn,
} from './release/release.ts'
export { type ConventionId, conventions, isSmall, type Rules, saysOf } from './rules.ts'
export { fitsAttack } from './system.ts'
export { cellCounts } from './tables.ts'
export type { HiddenFor, Published, Shows } from './tables-under-attack.ts'
