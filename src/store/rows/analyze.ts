import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'

/**
 * Lets the planner know what the tables now hold: after an import, after a refresh. The embedded
 * engine has nobody else to do it; a server does it in time, but not before the next query.
 * Does nothing on servers before PostgreSQL 17, where only a table's owner may.
 */
export async function analyze(
  db: Kysely<Database>,
  tables: readonly (keyof Database)[],
): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(db)
  if ((rows[0]?.version ?? 0) < 170_000) return
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
}
