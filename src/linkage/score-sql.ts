import type { CompiledComparison } from './comparisons/index.ts'

const outcome = (at: number) => `g${at}`
/** Sixteen outcomes a comparison, so fifteen comparisons fit one BIGINT. */
export const packBase = 16

const cheapCase = (comparison: CompiledComparison, otherwise: string) => {
  const whens = comparison.cheap.map(({ when, level }) => `WHEN ${when} THEN ${level}`)
  return `CASE WHEN NOT ${comparison.present} THEN 0 ${whens.join(' ')} ELSE ${otherwise} END`
}

const lastLevel = (comparison: CompiledComparison) => String(comparison.levels.length)

/** Adds outcome columns g0… to a SELECT of pairs, every similarity computed once. */
export function withOutcomes(pairs: string, comparisons: readonly CompiledComparison[]): string {
  let sql = pairs
  comparisons.forEach((comparison, at) => {
    sql = oneOutcome(sql, comparison, at)
  })
  return sql
}

function oneOutcome(from: string, comparison: CompiledComparison, at: number): string {
  if (!comparison.similarity) {
    return `SELECT *, ${cheapCase(comparison, lastLevel(comparison))} AS ${outcome(at)} FROM (${from})`
  }
  const cheap = `SELECT *, ${cheapCase(comparison, '-1')} AS q${at} FROM (${from})`
  const similar = `SELECT *, CASE WHEN q${at} = -1 THEN ${comparison.similarity} END AS s${at} FROM (${cheap})`
  const steps = comparison.ladder.map(({ when, level }) => `WHEN ${when(`s${at}`)} THEN ${level}`)
  return `SELECT *, CASE WHEN q${at} >= 0 THEN q${at} ${steps.join(' ')} ELSE ${lastLevel(comparison)} END AS ${outcome(at)} FROM (${similar})`
}

export const packed = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${outcome(at)}::BIGINT * ${packBase ** at}`).join(' + ')

export interface ScoredComparison {
  /** Weight of outcome 0 (none) and of each level. */
  readonly weights: readonly number[]
  /** Share of the frequency adjustment of outcome 0 and of each level. */
  readonly shares: readonly number[]
  /** Record column of the adjustment, log2; null where no level takes a share. */
  readonly adjustment: string | null
  /** Largest adjustment in the data. */
  readonly largest: number
}

const number = (value: number) => `${value.toPrecision(17)}e0`.replace(/e([+-]\d+)e0$/, 'e$1')

/** What two comparisons take off when they speak together; by level of the one and of the other. */
export interface ScoredTogether {
  readonly one: number
  readonly other: number
  readonly weights: readonly (readonly number[])[]
}

/** Null where nothing is taken off. */
function togetherCase({ one, other, weights }: ScoredTogether): string | null {
  const whens = weights.flatMap((row, a) =>
    row.flatMap((weight, b) =>
      weight < 0
        ? [
            `WHEN ${outcome(one)} = ${a + 1} AND ${outcome(other)} = ${b + 1} THEN ${number(weight)}`,
          ]
        : [],
    ),
  )
  return whens.length > 0 ? `CASE ${whens.join(' ')} ELSE 0e0 END` : null
}

function weightCase(scored: ScoredComparison, at: number): string {
  const whens = scored.weights.map((weight, level) => {
    const share = scored.shares[level]!
    const adjusted =
      scored.adjustment && share > 0
        ? ` + ${number(share)} * least(coalesce(l_${scored.adjustment}, 0), coalesce(r_${scored.adjustment}, 0))`
        : ''
    return `WHEN ${level} THEN ${number(weight)}${adjusted}`
  })
  return `CASE ${outcome(at)} ${whens.join(' ')} END`
}

const most = (scored: ScoredComparison) =>
  Math.max(
    ...scored.weights.map(
      (weight, at) => weight + scored.shares[at]! * Math.max(0, scored.largest),
    ),
  )

/**
 * SELECT of l_idx, r_idx, packed outcomes and weight of the pairs at or above `keep`. Comparisons
 * without string functions come first; after each, a pair whose best possible weight falls short is
 * let go. With `prune` false every pair is scored in full; the accepted pairs are the same.
 */
export function scoredPairs(
  pairs: string,
  comparisons: readonly CompiledComparison[],
  scored: readonly ScoredComparison[],
  options: {
    readonly prior: number
    readonly keep: number
    readonly prune: boolean
    readonly together: readonly ScoredTogether[]
  },
): string {
  const order = evidenceOrder(comparisons, scored)
  // A hair's breadth, so that the order of adding up decides nothing.
  const keep = options.keep - 1e-9
  let rest = order.reduce((sum, at) => sum + most(scored[at]!), 0)
  const done = new Set<number>()
  let sql = `SELECT *, ${number(options.prior)} AS w FROM (${pairs})`
  for (const at of order) {
    rest -= most(scored[at]!)
    sql = oneOutcome(sql, comparisons[at]!, at)
    done.add(at)
    const off = options.together
      .filter(({ one, other }) => (one === at || other === at) && done.has(one) && done.has(other))
      .flatMap((each) => togetherCase(each) ?? [])
    const gained = [weightCase(scored[at]!, at), ...off].join(' + ')
    sql = `SELECT * REPLACE (w + ${gained} AS w) FROM (${sql})`
    if (options.prune) sql = `SELECT * FROM (${sql}) WHERE w >= ${number(keep - rest)}`
  }
  return `SELECT l_idx, r_idx, ${packed(comparisons.length)} AS g, w FROM (${sql}) WHERE w >= ${number(keep)}`
}

function evidenceOrder(
  comparisons: readonly CompiledComparison[],
  scored: readonly ScoredComparison[],
): readonly number[] {
  const cost = (at: number) => (comparisons[at]!.similarity ? 1 : 0)
  return comparisons
    .map((_, at) => at)
    .sort((a, b) => cost(a) - cost(b) || most(scored[b]!) - most(scored[a]!) || a - b)
}
