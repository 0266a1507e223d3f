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

/** Weight of the outcome; of one not yet known, the most it could still be. */
function weightCase(scored: ScoredComparison, comparison: CompiledComparison, at: number): string {
  const whens = scored.weights.map((weight, level) => {
    const share = scored.shares[level]!
    const adjusted =
      scored.adjustment && share > 0
        ? ` + ${number(share)} * least(coalesce(l_${scored.adjustment}, 0), coalesce(r_${scored.adjustment}, 0))`
        : ''
    return `WHEN ${level} THEN ${number(weight)}${adjusted}`
  })
  if (comparison.similarity) {
    const open = [...comparison.ladder.map(({ level }) => level), comparison.levels.length]
    whens.push(`WHEN -1 THEN ${number(Math.max(...open.map((level) => most(scored, level))))}`)
  }
  return `CASE ${outcome(at)} ${whens.join(' ')} END`
}

const most = (scored: ScoredComparison, level: number) =>
  scored.weights[level]! + scored.shares[level]! * Math.max(0, scored.largest)

/**
 * SELECT of l_idx, r_idx, packed outcomes and weight of the pairs at or above `keep`. What needs no
 * string function is compared first, for every comparison; then the similarities, the cheapest
 * first, and before each a pair whose best possible weight falls short is let go. With `prune`
 * false every pair is scored in full; the accepted pairs and their weights are the same.
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
  const cheap = comparisons.map((comparison, at) => {
    const otherwise = comparison.similarity ? '-1' : lastLevel(comparison)
    return `${cheapCase(comparison, otherwise)} AS ${outcome(at)}`
  })
  // Added up in one order always, so that weights are the same whatever was let go before.
  const weight = [
    number(options.prior),
    ...comparisons.map((comparison, at) => weightCase(scored[at]!, comparison, at)),
    ...options.together.flatMap((each) => togetherCase(each) ?? []),
  ].join(' + ')
  // A hair's breadth, so that rounding decides nothing.
  const keep = number(options.keep - 1e-9)
  let sql = `SELECT *, ${cheap.join(', ')} FROM (${pairs})`
  for (const at of similarityOrder(comparisons, scored)) {
    if (options.prune) sql = `SELECT * FROM (${sql}) WHERE ${weight} >= ${keep}`
    sql = closerLook(sql, comparisons[at]!, at)
  }
  return `SELECT * FROM (SELECT l_idx, r_idx, ${packed(comparisons.length)} AS g, ${weight} AS w FROM (${sql})) WHERE w >= ${keep}`
}

/** Settles the outcomes that cheap branches left open (-1). */
function closerLook(from: string, comparison: CompiledComparison, at: number): string {
  const similar = `SELECT *, CASE WHEN ${outcome(at)} = -1 THEN ${comparison.similarity} END AS s${at} FROM (${from})`
  const steps = comparison.ladder.map(({ when, level }) => `WHEN ${when(`s${at}`)} THEN ${level}`)
  return `SELECT * REPLACE (CASE WHEN ${outcome(at)} >= 0 THEN ${outcome(at)} ${steps.join(' ')} ELSE ${lastLevel(comparison)} END AS ${outcome(at)}) FROM (${similar})`
}

/** Cheapest first; among those, the one that can take most away. */
function similarityOrder(
  comparisons: readonly CompiledComparison[],
  scored: readonly ScoredComparison[],
): readonly number[] {
  const cost = (at: number) => comparisons[at]!.similarityCost ?? 1
  const fall = (at: number) => {
    const { weights } = scored[at]!
    const open = comparisons[at]!.ladder.map(({ level }) => weights[level]!)
    return Math.max(...open) - weights.at(-1)!
  }
  return comparisons
    .flatMap(({ similarity }, at) => (similarity ? [at] : []))
    .sort((a, b) => cost(a) - cost(b) || fall(b) - fall(a) || a - b)
}
