import type { Dialect } from './dialect.ts'
import type { BlockingSql } from './rule-sql.ts'
import type { SqlPlan } from './sql-plan.ts'

/** What a SELECT of pairs needs to know. */
export interface PairSource {
  readonly rules: readonly BlockingSql[]
  readonly dialect: Dialect
  /** Columns of both records to carry along. */
  readonly carried: readonly string[]
  readonly betweenSources: boolean
  /** Extra condition over l and r. */
  readonly where?: string
  /** Rules with keys of so many records that the pairs of one are shared out among tasks. */
  readonly salted?: ReadonlySet<number>
  /** Of these rules or slices of their keys alone. */
  readonly only?: readonly RuleSlice[]
}

/** A rule by its place, or of its keys those of one slice, as the column `slice…` says. */
export interface RuleSlice {
  readonly at: number
  readonly slice?: number
}

/** So many tasks share the pairs of one large key. */
export const saltsOfKey = 16

export const pairSource = ({ rules, dialect, compared, settings }: SqlPlan): PairSource => ({
  rules,
  dialect,
  carried: ['src', ...compared],
  betweenSources: settings.between === 'sources',
})

/** True where a rule proposes the pair. */
export const proposedBy = (rule: BlockingSql, at: number, dialect: Dialect): string =>
  rule.list
    ? `coalesce(${dialect.shareItem(`l.k${at}`, `r.k${at}`)}, false)`
    : `coalesce(${sameKey(rule)}, false)`

const sameKey = ({ keyColumns }: BlockingSql): string =>
  keyColumns.map((column) => `l.${column} = r.${column}`).join(' AND ')

/** SELECT of the pairs of one rule; those of the rules before it are left out unless `alone`. */
export function rulePairs(source: PairSource, of: RuleSlice, alone = false): string {
  const { at } = of
  const { rules, dialect } = source
  const rule = rules[at]!
  const conditions = [
    source.betweenSources ? 'l.src <> r.src' : '',
    source.where ?? '',
    ...(alone ? [] : rules.slice(0, at)).map(
      (earlier, index) => `NOT ${proposedBy(earlier, index, dialect)}`,
    ),
  ].filter((condition) => condition !== '')
  const select = `SELECT ${carriedColumns(source.carried)}`
  if (!rule.list) {
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
    return sidesOf('rec', source, of)
      .map(
        ({ left, right, salt }) =>
          `${select} FROM ${left} l JOIN ${right} r ON ${sameKey(rule)}${salt('l', 'r')} AND l.idx < r.idx${where}`,
      )
      .join(' UNION ALL ')
  }
  // A pair that shares several keys is taken at the least of them only.
  conditions.push(
    `(CASE WHEN ${dialect.itemCount(`l.k${at}`)} = 1 OR ${dialect.itemCount(`r.k${at}`)} = 1 THEN true ELSE ${dialect.leastShared(`l.k${at}`, `r.k${at}`)} = x.key END)`,
  )
  return sidesOf(`x${at}`, source, of)
    .map(
      ({ left, right, salt }) =>
        `${select} FROM ${left} x JOIN ${right} y ON x.key = y.key${salt('x', 'y')} AND x.idx < y.idx JOIN rec l ON l.idx = x.idx JOIN rec r ON r.idx = y.idx WHERE ${conditions.join(' AND ')}`,
    )
    .join(' UNION ALL ')
}

/**
 * What is joined on a rule's key. Records of large keys, marked in `large…`, are joined apart: one side takes a salt from its place, the other is
 * there once for each salt, so that each pair meets once and the pairs of one key fall into several tasks. The salts are rows of a
 * table and part of what is joined on, which no optimiser may leave out.
 */
function sidesOf(table: string, { salted }: PairSource, { at, slice }: RuleSlice) {
  const none = () => ''
  const sliced = slice === undefined ? '' : `slice${at} = ${slice}`
  if (!salted?.has(at)) {
    const side = sliced ? `(SELECT * FROM ${table} WHERE ${sliced})` : table
    return [{ left: side, right: side, salt: none }]
  }
  const and = sliced && ` AND ${sliced}`
  const others = `(SELECT * FROM ${table} WHERE NOT large${at}${and})`
  const large = `(SELECT * FROM ${table} WHERE large${at}${and})`
  return [
    { left: others, right: others, salt: none },
    {
      left: large,
      right: `(SELECT s.*, salt FROM ${large} s CROSS JOIN salts)`,
      salt: (l: string, r: string) => ` AND ${l}.idx % ${saltsOfKey} = ${r}.salt`,
    },
  ]
}

export const carriedColumns = (columns: readonly string[]): string =>
  ['idx', ...columns]
    .flatMap((name) => [`l.${name} AS l_${name}`, `r.${name} AS r_${name}`])
    .join(', ')

/** SELECT of the pairs that any rule proposes, each once. */
export const allRulePairs = (source: PairSource): string =>
  (source.only ?? source.rules.map((_, at) => ({ at })))
    .map((of) => rulePairs(source, of))
    .join(' UNION ALL ')
