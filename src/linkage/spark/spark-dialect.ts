import { sparkSql } from '../../spark/index.ts'
import { type Dialect, duckdb } from '../sql/dialect.ts'

/** How alike two values are is measured here, of each two values once, and joined there. */
const measuredHere = () => 'null'

/**
 * Spark SQL, for comparing pairs of records that were prepared here. No function of Spark's reads the letters of a text but how many it
 * has and which is the first; the probe holds each that is used against DuckDB's.
 */
export const spark: Dialect = {
  ...duckdb,
  ...sparkSql,
  replaceAll: (text, pattern, by) =>
    `regexp_replace(${text}, ${spark.text(pattern)}, ${spark.text(by)})`,
  shareItem: (left, right) => `arrays_overlap(${left}, ${right})`,
  leastShared: (left, right) => `array_min(array_intersect(${left}, ${right}))`,
  // Of no list Spark says -1.
  itemCount: (list) => `nullif(size(${list}), -1)`,
  hasItem: (list, item) => `array_contains(${list}, ${item})`,
  divide: (number, by) => `(${number} div ${by})`,
  // Shares go over as their logarithms, so that no two machines need round them alike.
  log2Share: (column) => column,
  bitsApart: (left, right) => `bit_count(${left} ^ ${right})`,
  jaroWinkler: measuredHere,
  levenshtein: measuredHere,
  damerauLevenshtein: measuredHere,
}
