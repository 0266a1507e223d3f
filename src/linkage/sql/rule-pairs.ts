import type { BlockingRule } from '../settings/link-settings.ts'
import type { Dialect } from './dialect.ts'
import type { Columns, Form } from './sql-columns.ts'

/** A rule as compiled: `key` makes the hash, or list of hashes, two records must share. */
export interface CompiledRule {
  readonly name: string
  readonly fields: readonly string[]
  /** Columns of the key where it is nothing but columns that must all be the same. */
  readonly same: readonly string[]
  readonly list: boolean
  readonly key: string
  /** Columns of the table rec that hold the key: those of `same`, or the key's own. */
  readonly held: readonly string[]
  readonly largestBlock: number | undefined
}

const listForms = new Set(['list', 'phones', 'identifiers'])

/** "field:form" taken apart. */
export function keyPartOf(part: string): { readonly field: string; readonly form: Form } {
  const at = part.lastIndexOf(':')
  return { field: part.slice(0, at), form: part.slice(at + 1) as Form }
}

type RuleToHold = Omit<CompiledRule, 'held'>

/** Rules as compiled, in their order. Key SQL is over the prepared columns, without side. */
export function compileRules(
  rules: readonly BlockingRule[],
  columns: Columns,
  dialect: Dialect,
): readonly CompiledRule[] {
  const compiled = rules.map((rule) => compileRule(rule, columns, dialect))
  return compiled.map((rule, at) => ({ ...rule, held: held(compiled, at) }))
}

/** A key that loses blocks needs a column of its own; any other is as well read where its values stand. */
function held(rules: readonly RuleToHold[], at: number): readonly string[] {
  const { same, largestBlock } = rules[at]!
  const itself = same.length > 0 && largestBlock === undefined && widerRules(rules, at).length === 0
  return itself ? same : [`k${at}`]
}

/** Places of the earlier rules that propose whatever this one does, but in blocks they pass over. */
export function widerRules(rules: readonly RuleToHold[], at: number): readonly number[] {
  const { same } = rules[at]!
  return rules
    .slice(0, at)
    .flatMap((rule, index) =>
      rule.same.length > 0 && rule.same.every((column) => same.includes(column)) ? [index] : [],
    )
}

/** Holds of a record that has the rule's key. */
export const hasKey = ({ held }: CompiledRule): string =>
  held.map((column) => `${column} IS NOT NULL`).join(' AND ')

function compileRule(rule: BlockingRule, columns: Columns, dialect: Dialect): RuleToHold {
  if (rule.kind === 'names') return compileNames(rule, columns, dialect)
  const parts = rule.on.map(keyPartOf).map((part) => ({ ...part, list: listForms.has(part.form) }))
  const scalars = parts
    .filter((part) => !part.list)
    .map(({ field, form }) => columns.key(field, form))
  const list = parts.find((part) => part.list)
  const key = list
    ? dialect.distinctItems(
        dialect.eachItem(columns.use(list.field, list.form), (v) => dialect.hash(v, ...scalars)),
      )
    : dialect.hash(...scalars)
  const silent = scalars.length > 0 ? scalars.map((scalar) => `${scalar} IS NULL`).join(' OR ') : ''
  return {
    name: rule.name,
    fields: [...new Set(parts.map((part) => part.field))],
    same: list ? [] : scalars,
    list: list != null,
    key: silent ? `CASE WHEN NOT (${silent}) THEN ${key} END` : key,
    largestBlock: rule.largestBlock,
  }
}

function compileNames(
  rule: Extract<BlockingRule, { kind: 'names' }>,
  columns: Columns,
  dialect: Dialect,
): RuleToHold {
  const given = columns.use(rule.given, 'first')
  const family = columns.use(rule.family, 'compact')
  const either = (a: string, b: string) =>
    dialect.hash(`least(${a}, ${b}) || ' ' || greatest(${a}, ${b})`)
  const own = `CASE WHEN ${given} IS NOT NULL AND ${family} IS NOT NULL THEN [${either(given, family)}] ELSE [] END`
  const fields = [rule.given, rule.family]
  if (!rule.aliases) {
    const key = `CASE WHEN ${given} IS NOT NULL AND ${family} IS NOT NULL THEN ${either(given, family)} END`
    return { name: rule.name, fields, same: [], list: false, key, largestBlock: rule.largestBlock }
  }
  const whole = columns.derive(rule.aliases, 'otherFamily+whole', (base) => {
    const longer = dialect.keepItems(base, (v) => `strpos(${v}, ' ') > 0`)
    return dialect.eachItem(longer, (v) =>
      either(`split_part(${v}, ' ', 1)`, `split_part(${v}, ' ', -1)`),
    )
  })
  const key = dialect.distinctItems(`list_concat(${own}, coalesce(${whole}, []))`)
  return {
    name: rule.name,
    fields: [...fields, rule.aliases],
    same: [],
    list: true,
    key: `CASE WHEN len(${key}) > 0 THEN ${key} END`,
    largestBlock: rule.largestBlock,
  }
}

/** Holds where an earlier rule already proposed the pair, so that none is scored twice. */
export const proposedBy = (rule: CompiledRule, at: number, dialect: Dialect): string =>
  rule.list
    ? `coalesce(${dialect.shareItem(`l.k${at}`, `r.k${at}`)}, false)`
    : `coalesce(${sameKey(rule)}, false)`

const sameKey = ({ held }: CompiledRule): string =>
  held.map((column) => `l.${column} = r.${column}`).join(' AND ')

export interface PairSourceOptions {
  readonly rules: readonly CompiledRule[]
  readonly dialect: Dialect
  /** Columns of both records to carry along. */
  readonly carried: readonly string[]
  readonly betweenSources: boolean
  /** Extra condition over l and r. */
  readonly where?: string
}

/** SELECT of the pairs of one rule, less those of the rules before it (`from` rule 0). */
export function rulePairs(options: PairSourceOptions, at: number, alone = false): string {
  const { rules, dialect } = options
  const rule = rules[at]!
  const conditions = [
    options.betweenSources ? 'l.src <> r.src' : '',
    options.where ?? '',
    ...(alone ? [] : rules.slice(0, at)).map(
      (earlier, index) => `NOT ${proposedBy(earlier, index, dialect)}`,
    ),
  ].filter((condition) => condition !== '')
  const select = `SELECT ${carriedColumns(options.carried)}`
  if (!rule.list) {
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
    return `${select} FROM rec l JOIN rec r ON ${sameKey(rule)} AND l.idx < r.idx${where}`
  }
  // A pair that shares several keys is taken at the least of them only.
  conditions.push(
    `(CASE WHEN len(l.k${at}) = 1 OR len(r.k${at}) = 1 THEN true ELSE ${dialect.leastShared(`l.k${at}`, `r.k${at}`)} = x.key END)`,
  )
  return `${select} FROM x${at} x JOIN x${at} y ON x.key = y.key AND x.idx < y.idx JOIN rec l ON l.idx = x.idx JOIN rec r ON r.idx = y.idx WHERE ${conditions.join(' AND ')}`
}

export const carriedColumns = (columns: readonly string[]): string =>
  ['idx', ...columns]
    .flatMap((name) => [`l.${name} AS l_${name}`, `r.${name} AS r_${name}`])
    .join(', ')

export const allRulePairs = (options: PairSourceOptions): string =>
  options.rules.map((_, at) => rulePairs(options, at)).join(' UNION ALL ')
