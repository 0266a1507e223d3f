import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'

/**
 * Lets the planner know what the tables now hold: after an import, after a refresh. The embedded
 * engine has nobody else to do it; a server does it in time, but not before the next query.
 * Does nothing on servers before PostgreSQL 17, where only a table's owner may.
 *
 * @param roughly from a tenth of the rows it would look at: enough to tell a large table from a small one
 */
export async function analyze(
  db: Kysely<Database>,
  tables: readonly (keyof Database)[],
  { roughly = false }: { readonly roughly?: boolean } = {},
): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(db)
  if ((rows[0]?.version ?? 0) < 170_000) return
  if (roughly) await sql`set local default_statistics_target = 10`.execute(db)
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
  if (roughly) await sql`set local default_statistics_target to default`.execute(db)
}
