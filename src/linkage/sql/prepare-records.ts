import { checkBudget } from '../plan/pair-budget.ts'
import type { LinkCounts } from '../records/link-record.ts'
import type { Database } from './database.ts'
import { foldValues, shareBySource } from './fold-values.ts'
import { type BlockingSql, hasKey } from './rule-sql.ts'
import type { SqlPlan } from './sql-plan.ts'

/**
 * Table rec: idx, src, every column of the plan, and k0… where a rule's key has a column of its own.
 * Tables x0… have the keys of rules whose key is a list, one row each, but for keys nobody shares.
 * Fields' values are read from `values`, which has a row for each record too. Blocks that were left
 * out because they were too large are given back, and how many records the largest block of each rule has. @throws LB_LINKAGE_TOO_MANY_PAIRS
 */
export async function prepareRecords(
  database: Database,
  plan: SqlPlan,
  raw: string,
  values = raw,
): Promise<{
  readonly passedOver: LinkCounts['passedOver']
  readonly largest: readonly number[]
}> {
  const { rules, columns } = plan
  const keys = rules.flatMap((rule, at) =>
    rule.keyColumns.includes(`k${at}`) ? `, ${rule.key} AS k${at}` : [],
  )
  await foldValues(database, plan, values)
  const fields = [...plan.fields.values()].map(({ column }) => column)
  const counted = columns.names.filter((name) => columns.countedBy(name))
  const wanted = ['r.idx', 'r.src', ...columns.names, ...counted.map((name) => `share_${name}`)]
  const joins = fields.map(
    (field) => `LEFT JOIN folded_${field} ON r.${field} = folded_${field}.${field}`,
  )
  await database.run(
    `CREATE OR REPLACE TABLE rec AS SELECT *${keys.join('')} FROM (SELECT ${wanted.join(', ')} FROM ${raw} r ${joins.join(' ')})`,
  )
  for (const field of fields) await database.run(`DROP TABLE folded_${field}`)
  await shareBySource(database, plan)
  const passedOver = []
  for (const [at, rule] of rules.entries()) {
    await leaveToWider(database, rules, at)
    const { largestBlock } = rule.rule
    const passed = largestBlock ? await passOver(database, at, rule, largestBlock) : null
    if (passed) passedOver.push({ rule: rule.name, ...passed })
    if (rule.list) {
      await database.run(
        `CREATE OR REPLACE TABLE x${at} AS SELECT idx, key FROM (SELECT idx, key, count(*) OVER (PARTITION BY key) AS n FROM (SELECT idx, unnest(k${at}) AS key FROM rec)) WHERE n > 1`,
      )
    }
  }
  return { passedOver, largest: await checkBudgets(database, plan) }
}

/** Takes the key away from records in a block of a wider rule, which proposes all their pairs. */
async function leaveToWider(
  database: Database,
  rules: SqlPlan['rules'],
  at: number,
): Promise<void> {
  const { wider } = rules[at]!
  if (wider.length === 0) return
  const proposed = wider.map((index) => `(${hasKey(rules[index]!)})`).join(' OR ')
  await database.run(`UPDATE rec SET k${at} = NULL WHERE k${at} IS NOT NULL AND (${proposed})`)
}

/** SELECT of how many records have each key, `n`, after the key. */
const keysOf = (at: number, rule: BlockingSql) =>
  rule.list
    ? `SELECT key, count(*) AS n FROM (SELECT unnest(k${at}) AS key FROM rec) GROUP BY key`
    : `SELECT ${rule.keyColumns.join(', ')}, count(*) AS n FROM rec WHERE ${hasKey(rule)} GROUP BY ALL`

async function passOver(database: Database, at: number, rule: BlockingSql, largest: number) {
  const [keys, sizes] = await database.columns(
    `SELECT * FROM (${keysOf(at, rule)}) WHERE n > ${largest}`,
  )
  if (!keys || keys.length === 0) return null
  const large = keys.map((key) => `${key}`).join(', ')
  await database.run(
    rule.list
      ? `UPDATE rec SET k${at} = nullif(list_filter(k${at}, lambda v: v NOT IN (${large})), [])`
      : `UPDATE rec SET k${at} = NULL WHERE k${at} IN (${large})`,
  )
  return {
    blocks: keys.length,
    records: (sizes ?? []).reduce((sum: number, size) => sum + Number(size), 0),
  }
}

/** Records of each rule's largest block. */
async function checkBudgets(
  database: Database,
  { settings, rules }: SqlPlan,
): Promise<readonly number[]> {
  const all: number[] = []
  for (const [at, rule] of rules.entries()) {
    const [pairs, largest] = await database.columns(
      `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE, coalesce(max(n), 0)::DOUBLE FROM (${keysOf(at, rule)})`,
    )
    const counts = { pairs: Number(pairs?.[0] ?? 0), largest: Number(largest?.[0] ?? 0) }
    checkBudget(settings, { name: rule.name, ...counts })
    all.push(counts.largest)
  }
  return all
}
