import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { Database } from '../tables/database.ts'

/**
 * Frees the room of rows that were replaced, for tables that are written anew again and again. The
 * embedded engine has nobody else to do it and would grow without end; a server does it by itself,
 * and is left alone.
 */
export async function reclaim(
  { db, engine }: Store,
  tables: readonly (keyof Database)[],
): Promise<void> {
  if (engine !== 'pglite') return
  await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
}
