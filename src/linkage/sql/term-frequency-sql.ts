import { largestAdjustment } from '../score/weights.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Database } from './database.ts'
import { sqlNumber } from './dialect.ts'
import type { SqlPlan } from './sql-plan.ts'

/** What a value adds by its share, in a column of the records: log2 of `u` over the share. */
export interface AdjustmentSql {
  readonly column: string
  readonly u: number
  /** Largest in the data. */
  readonly largest: number
  /** Whether one value has different shares in different records. */
  readonly bySource: boolean
}

/** By comparison, null where the frequency of values does not count. */
export async function adjustmentsOf(
  database: Database,
  { comparisons, columns }: SqlPlan,
  model: TrainedModel,
): Promise<readonly (AdjustmentSql | null)[]> {
  const adjustments: (AdjustmentSql | null)[] = []
  for (const [at, { frequencyColumn }] of comparisons.entries()) {
    if (!frequencyColumn) {
      adjustments.push(null)
      continue
    }
    const column = `share_${frequencyColumn}`
    const u = model.comparisons[at]!.levels[0]!.u
    const [least] = await database.columns(`SELECT coalesce(min(${column}), 1)::DOUBLE FROM rec`)
    const largest = Math.min(largestAdjustment, Math.log2(u / Number(least?.[0] ?? 1)))
    const bySource = columns.countedBy(frequencyColumn)?.by === 'source'
    adjustments.push({ column, u, largest, bySource })
  }
  return adjustments
}

/** The adjustment for a share; 0 where there is none. */
export const adjustmentFor = ({ u }: AdjustmentSql, log2OfShare: string): string =>
  `coalesce(greatest(-${largestAdjustment}e0, least(${largestAdjustment}e0, ${sqlNumber(Math.log2(u))} - ${log2OfShare})), 0e0)`

/**
 * Chance that two records drawn at random have the same value, exactly, from value counts: pairs
 * that agree over pairs that could. Null for comparisons without such counts.
 */
export async function chancesOfEqual(
  database: Database,
  { comparisons, settings }: SqlPlan,
): Promise<readonly (number | null)[]> {
  const chances: (number | null)[] = []
  for (const { frequencyColumn: column } of comparisons) {
    if (!column) {
      chances.push(null)
      continue
    }
    const across = settings.between === 'sources'
    const counts = across
      ? `SELECT sum(n) AS n, sum(n * n) AS within FROM (SELECT ${column} AS v, src, count(*)::DOUBLE AS n FROM rec WHERE ${column} IS NOT NULL GROUP BY ALL) GROUP BY v`
      : `SELECT count(*)::DOUBLE AS n, count(*)::DOUBLE AS within FROM rec WHERE ${column} IS NOT NULL GROUP BY ${column}`
    const total = across
      ? `(SELECT sum(n) * sum(n) - sum(n * n) FROM (SELECT count(*)::DOUBLE AS n FROM rec WHERE ${column} IS NOT NULL GROUP BY src))`
      : 'sum(n) * (sum(n) - 1)'
    const [chance] = await database.columns(
      `SELECT sum(n * n - within) / nullif(${total}, 0) FROM (${counts})`,
    )
    const value = chance?.[0]
    chances.push(typeof value === 'number' && Number.isFinite(value) ? value : null)
  }
  return chances
}
