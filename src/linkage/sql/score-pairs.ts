import type { ComparisonWeights, DependenceWeights, Weights } from '../score/weights.ts'
import type { ComparisonSql } from './compare/compiled-comparison.ts'
import { type Dialect, sqlNumber } from './dialect.ts'
import {
  decidedCase,
  lastLevel,
  outcomeColumn,
  packedOutcomes,
  quickCase,
  withSimilarity,
} from './outcome-sql.ts'
import type { SqlPlan } from './sql-plan.ts'
import { type AdjustmentSql, adjustmentFor } from './term-frequency-sql.ts'

/** One comparison with all that scoring needs of it. */
interface WeighedComparison {
  readonly sql: ComparisonSql
  readonly weights: ComparisonWeights
  readonly adjustment: AdjustmentSql | null
  readonly dialect: Dialect
}

/**
 * SELECT of l_idx, r_idx, packed outcomes and weight of the pairs at or above `keep`. Everything that
 * needs no string function is compared first, for every comparison; then come the similarities, the
 * cheapest first, and before each the pairs whose best possible weight falls short are given up. With
 * `prune` false every pair is scored in full; the accepted pairs and their weights are the same.
 */
export function scoredPairs(
  pairs: string,
  plan: SqlPlan,
  weights: Weights,
  options: { readonly adjustments: readonly (AdjustmentSql | null)[]; readonly prune: boolean },
): string {
  const { keep } = plan.settings
  const { weighed, quick, bound, weight } = scoringSql(plan, weights, options.adjustments)
  let sql = `SELECT *, ${quick.join(', ')} FROM (${pairs})`
  if (options.prune) sql = `SELECT *, ${bound} AS bound FROM (${sql})`
  for (const at of similarityOrder(weighed)) {
    if (options.prune) sql = `SELECT * FROM (${sql}) WHERE bound >= ${sqlNumber(keep - 1e-6)}`
    sql = decideOutcome(sql, weighed[at]!, at, plan, options.prune)
  }
  // A hair's breadth, so that rounding decides nothing.
  const least = sqlNumber(keep - 1e-9)
  return `SELECT * FROM (SELECT l_idx, r_idx, ${packedOutcomes(weighed.length)} AS g, ${weight} AS w FROM (${sql})) WHERE w >= ${least}`
}

/** What scoring is put together from. */
export function scoringSql(
  plan: SqlPlan,
  weights: Weights,
  adjustments: readonly (AdjustmentSql | null)[],
) {
  const weighed: readonly WeighedComparison[] = plan.comparisons.map((sql, at) => ({
    ...{ sql, dialect: plan.dialect, weights: weights.comparisons[at]! },
    adjustment: adjustments[at]!,
  }))
  // Added up in one order always, so that weights are the same whatever was given up before.
  const weight = (levelsOf: (comparison: ComparisonSql) => readonly number[]) =>
    [
      sqlNumber(weights.prior),
      ...weighed.map((each, at) => weightCase(each, at, levelsOf(each.sql))),
      ...weights.dependences.flatMap((each) => dependenceCase(each) ?? []),
    ].join(' + ')
  return {
    weighed,
    /** Outcomes as columns, -1 where a similarity has to decide. */
    quick: plan.comparisons.map((comparison, at) => {
      const otherwise = comparison.similarity ? '-1' : lastLevel(comparison)
      return `${quickCase(comparison, otherwise)} AS ${outcomeColumn(at)}`
    }),
    /** The most a pair can weigh while outcomes are undecided, and what it weighs in the end. */
    bound: weight(quickLevels),
    weight: weight(allLevels),
  }
}

/** Null where nothing is taken off. */
function dependenceCase({ one, other, weights }: DependenceWeights): string | null {
  const whens = weights.flatMap((row, a) =>
    row.flatMap((weight, b) =>
      weight < 0
        ? [
            `WHEN ${outcomeColumn(one)} = ${a + 1} AND ${outcomeColumn(other)} = ${b + 1} THEN ${sqlNumber(weight)}`,
          ]
        : [],
    ),
  )
  return whens.length > 0 ? `CASE ${whens.join(' ')} ELSE 0e0 END` : null
}

/** Where both values are equal, either's share will do; else the more frequent of the two counts. */
function adjustmentCase(
  { adjustment, dialect }: WeighedComparison,
  level: number,
  share: number,
): string {
  if (!adjustment) return ''
  const { column, bySource } = adjustment
  const larger = level === 1 && !bySource ? `l_${column}` : `greatest(l_${column}, r_${column})`
  return ` + ${sqlNumber(share)} * ${adjustmentFor(adjustment, dialect.log2Share(larger))}`
}

/** Weight of the outcome; of one still undecided, the most it could be. */
function weightCase(each: WeighedComparison, at: number, levels: readonly number[]): string {
  const { weights, shares } = each.weights
  const whens = levels.map((level) => {
    const share = shares[level]!
    const adjustment = share > 0 ? adjustmentCase(each, level, share) : ''
    return `WHEN ${level} THEN ${sqlNumber(weights[level]!)}${adjustment}`
  })
  const undecided = each.sql.similarity ? ` ELSE ${sqlNumber(mostUndecided(each))}` : ''
  return `CASE ${outcomeColumn(at)} ${whens.join(' ')}${undecided} END`
}

/** Decides the outcomes that quick branches left undecided (-1), and takes from the bound what it was too high. */
function decideOutcome(
  from: string,
  each: WeighedComparison,
  at: number,
  plan: SqlPlan,
  bounded: boolean,
): string {
  const outcome = outcomeColumn(at)
  const replaced = [`${decidedCase(each.sql, at, outcome, String)} AS ${outcome}`]
  if (bounded) {
    const top = mostUndecided(each)
    const fall = decidedCase(each.sql, at, '0e0', (level) => sqlNumber(mostOf(each, level) - top))
    replaced.push(`bound + ${fall} AS bound`)
  }
  return `SELECT * EXCLUDE (s${at}) REPLACE (${replaced.join(', ')}) FROM (${withSimilarity(from, each.sql, at, plan)})`
}

const allLevels = ({ levels }: ComparisonSql) => [0, ...levels.map((_, at) => at + 1)]

/** Levels that a pair can have before any similarity was computed. */
const quickLevels = (comparison: ComparisonSql) =>
  comparison.similarity ? [0, ...comparison.quick.map(({ level }) => level)] : allLevels(comparison)

const mostOf = ({ weights: { weights, shares }, adjustment }: WeighedComparison, level: number) =>
  weights[level]! + shares[level]! * Math.max(0, adjustment?.largest ?? 0)

/** The most an undecided outcome could weigh. */
const mostUndecided = (each: WeighedComparison) =>
  Math.max(
    ...[...each.sql.similar.map(({ level }) => level), each.sql.levels.length].map((level) =>
      mostOf(each, level),
    ),
  )

/** Places of the comparisons with a similarity: cheapest first; among those, what can take most away. */
function similarityOrder(weighed: readonly WeighedComparison[]): readonly number[] {
  const cost = (at: number) => weighed[at]!.sql.similarityCost
  const fall = (at: number) => {
    const { sql, weights } = weighed[at]!
    const undecided = sql.similar.map(({ level }) => weights.weights[level]!)
    return Math.max(...undecided) - weights.weights.at(-1)!
  }
  return weighed
    .flatMap(({ sql }, at) => (sql.similarity ? [at] : []))
    .sort((a, b) => cost(a) - cost(b) || fall(b) - fall(a) || a - b)
}
