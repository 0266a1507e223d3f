import type { VetoPlan } from '../plan/veto-plan.ts'
import type { IdPair } from '../records/link-record.ts'
import { appendNumbers } from './append-numbers.ts'
import type { Database } from './database.ts'
import { outcomeColumn, withOutcomes } from './outcome-sql.ts'
import { carriedColumns, pairSource } from './rule-pairs.ts'
import type { SqlPlan } from './sql-plan.ts'

/** Of records that are in one cluster (by place, its name), the pairs that a veto keeps apart. */
export async function vetoedInSql(
  database: Database,
  plan: SqlPlan,
  clusters: Int32Array,
): Promise<readonly IdPair[]> {
  const { vetoes } = plan.plan
  if (vetoes.length === 0) return []
  await database.run('CREATE OR REPLACE TABLE clustered_records (idx INTEGER, cluster INTEGER)')
  const places = Int32Array.from(clusters, (_, place) => place)
  await appendNumbers(database, 'clustered_records', [places, clusters])
  const { carried } = pairSource(plan)
  const pairs = `SELECT ${carriedColumns(carried)} FROM clustered_records a JOIN clustered_records b ON a.cluster = b.cluster AND a.idx < b.idx JOIN rec l ON l.idx = a.idx JOIN rec r ON r.idx = b.idx`
  const [left, right] = await database.columns(
    `SELECT l_idx, r_idx FROM (${withOutcomes(pairs, plan)}) WHERE ${vetoCase(vetoes, outcomeColumn, plan.dialect.text)} IS NOT NULL`,
  )
  await database.run('DROP TABLE clustered_records')
  return (left ?? []).map((a, at) => [a as number, right![at] as number] as const)
}

/** CASE of the name of the veto that outcomes meet, as `outcomeOf` gives each; NULL where none does. */
export function vetoCase(
  vetoes: readonly VetoPlan[],
  outcomeOf: (comparison: number) => string,
  text: (value: string) => string,
): string {
  const whens = vetoes.map(({ name, when }) => {
    const met = when.map(
      ({ comparison, levels }) => `${outcomeOf(comparison)} IN (${levels.join(', ')})`,
    )
    return `WHEN ${met.join(' AND ')} THEN ${text(name)}`
  })
  return whens.length > 0 ? `CASE ${whens.join(' ')} END` : 'NULL::VARCHAR'
}
