import {
  checkedSchemes,
  isPlaceholder,
  passesCheck,
  placeholderNumbers,
  placeholderPhones,
} from '../../model/index.ts'
import { nicknameTable } from '../fold/nicknames.ts'
import type { OverSharedPlan } from '../plan/over-shared-plan.ts'
import type { LinkCounts } from '../records/link-record.ts'
import type { Database } from './database.ts'
import type { SqlPlan } from './sql-plan.ts'

/**
 * Small tables that folding reads: nicknames, and numbers that are no evidence, because their check
 * digit is wrong, because they are placeholders, or because too many people share them.
 */
export async function prepareReference(
  database: Database,
  plan: SqlPlan,
  raw: string,
): Promise<LinkCounts['overShared']> {
  const { dialect } = plan
  const rows = nicknameTable().map(
    ({ name, first, second }) =>
      `(${dialect.text(name)}, ${dialect.text(first)}, ${dialect.text(second)})`,
  )
  await database.run(
    `CREATE TABLE IF NOT EXISTS nick AS SELECT * FROM (VALUES ${rows.join(', ')}) AS n(name, c1, c2)`,
  )
  await listBad(database, plan, [])
  const bad = [...(await wrongIdentifiers(database, plan, raw)), ...placeholderPhones]
  await listBad(database, plan, bad)
  const overShared: LinkCounts['overShared'][number][] = []
  for (const each of plan.plan.overShared) {
    const { values, records } = await overSharedValues(database, plan, raw, each)
    if (values.length === 0) continue
    bad.push(...values)
    overShared.push({ field: each.field, values: values.length, records })
  }
  if (overShared.length > 0) await listBad(database, plan, bad)
  return overShared
}

const listBad = (database: Database, { dialect }: SqlPlan, values: readonly string[]) =>
  database.run(
    `CREATE OR REPLACE TABLE bad AS SELECT [${values.map((value) => dialect.text(value)).join(', ')}]::VARCHAR[] AS list`,
  )

async function wrongIdentifiers(
  database: Database,
  { settings, columns, dialect }: SqlPlan,
  raw: string,
): Promise<readonly string[]> {
  const quoted = (values: readonly string[]) => values.map((each) => dialect.text(each)).join(', ')
  const suspect = `split_part(v, ':', 1) IN (${quoted(checkedSchemes)}) OR split_part(v, ':', -1) IN (${quoted(placeholderNumbers)})`
  const wrong: string[] = []
  for (const each of settings.comparisons) {
    if (each.kind !== 'identifier') continue
    const column = columns.use(each.field, 'identifiers')
    const values = `SELECT DISTINCT unnest(${column}) AS v FROM (${columns.select(raw, [column])})`
    const [found] = await database.columns(`SELECT v FROM (${values}) WHERE ${suspect} ORDER BY v`)
    for (const value of (found ?? []) as string[]) {
      if (!passesCheck(value) || isPlaceholder(value)) wrong.push(value)
    }
  }
  return wrong
}

async function overSharedValues(
  database: Database,
  { columns }: SqlPlan,
  raw: string,
  { field, form, names, births, most }: OverSharedPlan,
): Promise<{ readonly values: readonly string[]; readonly records: number }> {
  const [list, name, birth] = [
    columns.use(field, form),
    columns.key(names, 'first'),
    columns.key(births, 'date'),
  ]
  const each = `SELECT idx, unnest(${list}) AS v, ${name} AS name, ${birth} AS birth FROM (${columns.select(raw, [list, name, birth])})`
  const [values, carriers] = await database.columns(
    `SELECT v, list(DISTINCT idx) FROM (${each}) GROUP BY v HAVING count(DISTINCT name) > ${most} AND count(DISTINCT birth) > ${most} ORDER BY v`,
  )
  const places = new Set((carriers ?? []).flatMap((each) => each as readonly number[]))
  return { values: (values ?? []) as string[], records: places.size }
}
