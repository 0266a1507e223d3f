import { isListForm } from '../fold/forms.ts'
import type { RulePlan } from '../plan/rule-plan.ts'
import { type BlockingRule, keyPartOf } from '../settings/blocking-settings.ts'
import type { Dialect } from './dialect.ts'
import type { SqlColumns } from './sql-columns.ts'

/** A rule as SQL: `key` makes the hash, or list of hashes, that two records must share. */
export interface BlockingSql extends RulePlan {
  /** Columns of the key where it is nothing but columns that must all be the same. */
  readonly same: readonly string[]
  readonly list: boolean
  /** Over the prepared columns of one record. */
  readonly key: string
  /** Columns of the table rec where the key is: those of `same`, or a column of its own. */
  readonly keyColumns: readonly string[]
}

type KeySql = Pick<BlockingSql, 'same' | 'list' | 'key'>

/** Rules in their order. */
export const compileRules = (
  rules: readonly RulePlan[],
  columns: SqlColumns,
  dialect: Dialect,
): readonly BlockingSql[] =>
  rules.map((rule, at) => {
    const sql = compileRule(rule.rule, columns, dialect)
    return { ...rule, ...sql, keyColumns: keyColumnsOf(rule, sql, at) }
  })

/** A key that may lose blocks needs a column of its own; any other is as well read where its values are. */
function keyColumnsOf({ rule, wider }: RulePlan, { same }: KeySql, at: number): readonly string[] {
  const asItIs = same.length > 0 && rule.largestBlock === undefined && wider.length === 0
  return asItIs ? same : [`k${at}`]
}

/** True of a record that has the rule's key. */
export const hasKey = ({ keyColumns }: BlockingSql): string =>
  keyColumns.map((column) => `${column} IS NOT NULL`).join(' AND ')

function compileRule(rule: BlockingRule, columns: SqlColumns, dialect: Dialect): KeySql {
  if (rule.kind === 'names') return namesKey(rule, columns, dialect)
  const parts = rule.on.map(keyPartOf)
  const scalars = parts
    .filter(({ form }) => !isListForm(form))
    .map(({ field, form }) => columns.key(field, form))
  const list = parts.find(({ form }) => isListForm(form))
  const key = list
    ? dialect.distinctItems(
        dialect.eachItem(columns.use(list.field, list.form), (v) => dialect.hash(v, ...scalars)),
      )
    : dialect.hash(...scalars)
  const lacking = scalars.map((scalar) => `${scalar} IS NULL`).join(' OR ')
  return {
    same: list ? [] : scalars,
    list: list !== undefined,
    key: lacking ? `CASE WHEN NOT (${lacking}) THEN ${key} END` : key,
  }
}

function namesKey(
  rule: Extract<BlockingRule, { kind: 'names' }>,
  columns: SqlColumns,
  dialect: Dialect,
): KeySql {
  const given = columns.use(rule.given, 'first')
  const family = columns.use(rule.family, 'compact')
  const either = (a: string, b: string) =>
    dialect.hash(`least(${a}, ${b}) || ' ' || greatest(${a}, ${b})`)
  const whenNamed = `CASE WHEN ${given} IS NOT NULL AND ${family} IS NOT NULL`
  if (!rule.aliases) {
    return { same: [], list: false, key: `${whenNamed} THEN ${either(given, family)} END` }
  }
  const whole = columns.derive(rule.aliases, 'otherFamily+whole', (base) => {
    const longer = dialect.keepItems(base, (v) => `strpos(${v}, ' ') > 0`)
    return dialect.eachItem(longer, (v) =>
      either(`split_part(${v}, ' ', 1)`, `split_part(${v}, ' ', -1)`),
    )
  })
  const own = `${whenNamed} THEN [${either(given, family)}] ELSE [] END`
  const key = dialect.distinctItems(`list_concat(${own}, coalesce(${whole}, []))`)
  return { same: [], list: true, key: `CASE WHEN len(${key}) > 0 THEN ${key} END` }
}
