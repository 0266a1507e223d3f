import { packBase } from '../score/packed-outcomes.ts'
import { type ComparisonSql, leftWords, rightWords } from './compare/compiled-comparison.ts'
import { sqlNumber } from './dialect.ts'
import type { SqlPlan } from './sql-plan.ts'

/** Column of the outcome of a comparison. */
export const outcomeColumn = (at: number): string => `g${at}`

/** Every outcome in one whole number. */
export const packedOutcomes = (comparisons: number): string =>
  Array.from(
    { length: comparisons },
    (_, at) => `CAST(${outcomeColumn(at)} AS BIGINT) * ${packBase ** at}`,
  ).join(' + ')

/** CASE of an outcome as far as no similarity is needed; `otherwise` where it is. */
export const quickCase = (comparison: ComparisonSql, otherwise: string): string => {
  const whens = comparison.quick.map(({ when, level }) => `WHEN ${when} THEN ${level}`)
  return `CASE WHEN NOT ${comparison.present} THEN 0 ${whens.join(' ')} ELSE ${otherwise} END`
}

export const lastLevel = ({ levels }: ComparisonSql): string => String(levels.length)

/** Adds outcome columns g0… to a SELECT of pairs, every similarity computed once. */
export const withOutcomes = (pairs: string, plan: SqlPlan): string =>
  plan.comparisons.reduce((sql, comparison, at) => withOutcome(sql, comparison, at, plan), pairs)

function withOutcome(from: string, comparison: ComparisonSql, at: number, plan: SqlPlan): string {
  const outcome = outcomeColumn(at)
  if (!comparison.similarity) {
    return `SELECT *, ${quickCase(comparison, lastLevel(comparison))} AS ${outcome} FROM (${from})`
  }
  const quick = `SELECT *, ${quickCase(comparison, '-1')} AS ${outcome} FROM (${from})`
  const decided = decidedCase(comparison, at, outcome, String)
  return `SELECT * REPLACE (${decided} AS ${outcome}) FROM (${withSimilarity(quick, comparison, at, plan)})`
}

/** Adds the similarity, s0…, of pairs whose outcome is undecided (-1). */
export function withSimilarity(
  from: string,
  { words, similarity }: ComparisonSql,
  at: number,
  { columns }: SqlPlan,
): string {
  const pairs = words ? columns.withWords(from, words) : from
  const spent = words ? ` EXCLUDE (${leftWords(words)}, ${rightWords(words)})` : ''
  return `SELECT *${spent}, CASE WHEN ${outcomeColumn(at)} = -1 THEN ${similarity} END AS s${at} FROM (${pairs})`
}

/**
 * CASE of what `of` gives for the level that the similarity decides; `before` where it was decided before. Thresholds are written as
 * doubles: where one is a decimal, a database may round the similarity to its places first, and 0.9499999999999998 reaches 0.95 (Sail 0.7).
 */
export function decidedCase(
  { similar, levels, rises }: ComparisonSql,
  at: number,
  before: string,
  of: (level: number) => string,
): string {
  const sign = rises ? '>=' : '<='
  const steps = similar.map(
    ({ level, threshold }) => `WHEN s${at} ${sign} ${sqlNumber(threshold)} THEN ${of(level)}`,
  )
  return `CASE WHEN ${outcomeColumn(at)} >= 0 THEN ${before} ${steps.join(' ')} ELSE ${of(levels.length)} END`
}
