import type { CompiledComparison } from './compare/compile-comparison.ts'
import { leftWords, rightWords } from './compare/compiled-comparison.ts'
import type { Columns } from './sql-columns.ts'

const outcome = (at: number) => `g${at}`
/** Sixteen outcomes a comparison, so fifteen comparisons fit one BIGINT. */
export const packBase = 16

const cheapCase = (comparison: CompiledComparison, otherwise: string) => {
  const whens = comparison.cheap.map(({ when, level }) => `WHEN ${when} THEN ${level}`)
  return `CASE WHEN NOT ${comparison.present} THEN 0 ${whens.join(' ')} ELSE ${otherwise} END`
}

const lastLevel = (comparison: CompiledComparison) => String(comparison.levels.length)

/** Adds outcome columns g0… to a SELECT of pairs, every similarity computed once. */
export function withOutcomes(
  pairs: string,
  comparisons: readonly CompiledComparison[],
  columns: Columns,
): string {
  let sql = pairs
  comparisons.forEach((comparison, at) => {
    sql = oneOutcome(sql, comparison, at, columns)
  })
  return sql
}

function oneOutcome(
  from: string,
  comparison: CompiledComparison,
  at: number,
  columns: Columns,
): string {
  if (!comparison.similarity) {
    return `SELECT *, ${cheapCase(comparison, lastLevel(comparison))} AS ${outcome(at)} FROM (${from})`
  }
  const cheap = `SELECT *, ${cheapCase(comparison, '-1')} AS ${outcome(at)} FROM (${from})`
  const settled = `CASE WHEN ${outcome(at)} >= 0 THEN ${outcome(at)} ${ladder(comparison, at, String)} END`
  return `SELECT * REPLACE (${settled} AS ${outcome(at)}) FROM (${withSimilarity(cheap, comparison, at, columns)})`
}

/** Adds the similarity, s0…, of pairs whose outcome is still open (-1). */
function withSimilarity(
  from: string,
  comparison: CompiledComparison,
  at: number,
  columns: Columns,
): string {
  const pairs = comparison.words ? columns.withWords(from, comparison.words) : from
  const spent = comparison.words
    ? ` EXCLUDE (${leftWords(comparison.words)}, ${rightWords(comparison.words)})`
    : ''
  return `SELECT *${spent}, CASE WHEN ${outcome(at)} = -1 THEN ${comparison.similarity} END AS s${at} FROM (${pairs})`
}

/** WHEN branches over the similarity, and ELSE the last level, each saying what `of` says of its level. */
function ladder(comparison: CompiledComparison, at: number, of: (level: number) => string): string {
  const steps = comparison.ladder.map(
    ({ when, level }) => `WHEN ${when(`s${at}`)} THEN ${of(level)}`,
  )
  return `${steps.join(' ')} ELSE ${of(comparison.levels.length)}`
}

export const packed = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${outcome(at)}::BIGINT * ${packBase ** at}`).join(' + ')

export interface ScoredComparison {
  /** Weight of outcome 0 (none) and of each level. */
  readonly weights: readonly number[]
  /** Share of the frequency adjustment of outcome 0 and of each level. */
  readonly shares: readonly number[]
  /** Null where no level takes a share. */
  readonly adjustment: Adjustment | null
}

/** What rarity adds: the log2 of `u` over the share in the record column `column`, within `bound` either way. */
export interface Adjustment {
  readonly column: string
  readonly u: number
  readonly bound: number
  /** Largest in the data. */
  readonly largest: number
  /** Whether one value has different shares in different records. */
  readonly own: boolean
}

/** The adjustment for the share in `column`; 0 where there is none. */
export const adjusted = ({ u, bound }: Adjustment, column: string): string =>
  `coalesce(greatest(-${bound}e0, least(${bound}e0, ${number(Math.log2(u))} - log2(${column}))), 0e0)`

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

/** Where both say the same, either's share will do; else the commoner of the two counts. */
function rarity(
  { adjustment }: ScoredComparison,
  { equalLevel }: CompiledComparison,
  level: number,
  share: number,
): string {
  if (!adjustment) return ''
  const { column, own } = adjustment
  const commoner =
    level === equalLevel && !own ? `l_${column}` : `greatest(l_${column}, r_${column})`
  return ` + ${number(share)} * ${adjusted(adjustment, commoner)}`
}

/** Weight of the outcome; of one not yet known, the most it could still be. */
function weightCase(
  scored: ScoredComparison,
  comparison: CompiledComparison,
  at: number,
  levels: readonly number[],
): string {
  const whens = levels.map((level) => {
    const share = scored.shares[level]!
    const rare = share > 0 ? rarity(scored, comparison, level, share) : ''
    return `WHEN ${level} THEN ${number(scored.weights[level]!)}${rare}`
  })
  const open = comparison.similarity ? ` ELSE ${number(openWeight(scored, comparison))}` : ''
  return `CASE ${outcome(at)} ${whens.join(' ')}${open} END`
}

const most = (scored: ScoredComparison, level: number) =>
  scored.weights[level]! + scored.shares[level]! * Math.max(0, scored.adjustment?.largest ?? 0)

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
    readonly columns: Columns
  },
): string {
  const cheap = comparisons.map((comparison, at) => {
    const otherwise = comparison.similarity ? '-1' : lastLevel(comparison)
    return `${cheapCase(comparison, otherwise)} AS ${outcome(at)}`
  })
  // Added up in one order always, so that weights are the same whatever was let go before.
  const weight = (levelsOf: (comparison: CompiledComparison) => readonly number[]) =>
    [
      number(options.prior),
      ...comparisons.map((comparison, at) =>
        weightCase(scored[at]!, comparison, at, levelsOf(comparison)),
      ),
      ...options.together.flatMap((each) => togetherCase(each) ?? []),
    ].join(' + ')
  // A hair's breadth, so that rounding decides nothing.
  const keep = number(options.keep - 1e-9)
  let sql = `SELECT *, ${cheap.join(', ')} FROM (${pairs})`
  if (options.prune) sql = `SELECT *, ${weight(cheapLevels)} AS bound FROM (${sql})`
  for (const at of similarityOrder(comparisons, scored)) {
    if (options.prune) sql = `SELECT * FROM (${sql}) WHERE bound >= ${number(options.keep - 1e-6)}`
    sql = closerLook(sql, comparisons[at]!, at, options.columns, options.prune ? scored[at]! : null)
  }
  return `SELECT * FROM (SELECT l_idx, r_idx, ${packed(comparisons.length)} AS g, ${weight(allLevels)} AS w FROM (${sql})) WHERE w >= ${keep}`
}

/** Settles the outcomes that cheap branches left open (-1), and takes from the bound what it was too high. */
function closerLook(
  from: string,
  comparison: CompiledComparison,
  at: number,
  columns: Columns,
  bounded: ScoredComparison | null,
): string {
  const settle = (open: string, of: (level: number) => string) =>
    `CASE WHEN ${outcome(at)} >= 0 THEN ${open} ${ladder(comparison, at, of)} END`
  const replaced = [`${settle(outcome(at), String)} AS ${outcome(at)}`]
  if (bounded) {
    const top = openWeight(bounded, comparison)
    const fall = settle('0e0', (level) => number(most(bounded, level) - top))
    replaced.push(`bound + ${fall} AS bound`)
  }
  return `SELECT * EXCLUDE (s${at}) REPLACE (${replaced.join(', ')}) FROM (${withSimilarity(from, comparison, at, columns)})`
}

const allLevels = ({ levels }: CompiledComparison) => [0, ...levels.map((_, at) => at + 1)]

/** Levels that a pair can have before any similarity was computed. */
const cheapLevels = (comparison: CompiledComparison) =>
  comparison.similarity ? [0, ...comparison.cheap.map(({ level }) => level)] : allLevels(comparison)

/** The most an outcome still open could weigh. */
const openWeight = (scored: ScoredComparison, comparison: CompiledComparison) =>
  Math.max(
    ...[...comparison.ladder.map(({ level }) => level), comparison.levels.length].map((level) =>
      most(scored, level),
    ),
  )

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
