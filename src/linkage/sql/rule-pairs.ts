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
}

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
export function rulePairs(source: PairSource, at: number, alone = false): string {
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
    return `${select} FROM rec l JOIN rec r ON ${sameKey(rule)} AND l.idx < r.idx${where}`
  }
  // A pair that shares several keys is taken at the least of them only.
  conditions.push(
    `(CASE WHEN ${dialect.itemCount(`l.k${at}`)} = 1 OR ${dialect.itemCount(`r.k${at}`)} = 1 THEN true ELSE ${dialect.leastShared(`l.k${at}`, `r.k${at}`)} = x.key END)`,
  )
  return `${select} FROM x${at} x JOIN x${at} y ON x.key = y.key AND x.idx < y.idx JOIN rec l ON l.idx = x.idx JOIN rec r ON r.idx = y.idx WHERE ${conditions.join(' AND ')}`
}

export const carriedColumns = (columns: readonly string[]): string =>
  ['idx', ...columns]
    .flatMap((name) => [`l.${name} AS l_${name}`, `r.${name} AS r_${name}`])
    .join(', ')

/** SELECT of the pairs that any rule proposes, each once. */
export const allRulePairs = (source: PairSource): string =>
  source.rules.map((_, at) => rulePairs(source, at)).join(' UNION ALL ')
