import { checkedSchemes, passesCheck } from '../fold/check-digits.ts'
import { nicknameTable } from '../fold/nicknames.ts'
import type { Database } from './database.ts'
import type { SqlPlan } from './sql-plan.ts'

/** Small tables the folding reads: nicknames, and identifiers whose check digit is wrong. */
export async function prepareReference(
  database: Database,
  plan: SqlPlan,
  raw: string,
): Promise<void> {
  const { dialect } = plan
  const rows = nicknameTable().map(
    ({ name, first, second }) =>
      `(${dialect.text(name)}, ${dialect.text(first)}, ${dialect.text(second)})`,
  )
  await database.run(
    `CREATE TABLE IF NOT EXISTS nick AS SELECT * FROM (VALUES ${rows.join(', ')}) AS n(name, c1, c2)`,
  )
  const wrong = await wrongIdentifiers(database, plan, raw)
  const list = wrong.map((value) => dialect.text(value)).join(', ')
  await database.run(`CREATE OR REPLACE TABLE bad AS SELECT [${list}]::VARCHAR[] AS list`)
}

async function wrongIdentifiers(
  database: Database,
  plan: SqlPlan,
  raw: string,
): Promise<readonly string[]> {
  const fields = plan.settings.comparisons.filter((each) => each.kind === 'identifier')
  await database.run('CREATE OR REPLACE TABLE bad AS SELECT []::VARCHAR[] AS list')
  const wrong: string[] = []
  const schemes = checkedSchemes.map((scheme) => plan.dialect.text(scheme)).join(', ')
  for (const { field } of fields) {
    const column = plan.columns.use(field, 'identifiers')
    const values = `SELECT DISTINCT unnest(${column}) AS v FROM (${plan.columns.select(raw, [column])})`
    const [found] = await database.columns(
      `SELECT v FROM (${values}) WHERE split_part(v, ':', 1) IN (${schemes}) ORDER BY v`,
    )
    for (const value of (found ?? []) as string[]) if (!passesCheck(value)) wrong.push(value)
  }
  return wrong
}
