import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'

const known = new Map<string, Promise<ReadonlyMap<string, string>>>()

/** A table's columns and their SQL types, asked once a process: every store has the same tables. */
export function columnTypes(
  db: Kysely<Database>,
  table: keyof Database,
): Promise<ReadonlyMap<string, string>> {
  const asked = known.get(table) ?? ask(db, table)
  known.set(table, asked)
  asked.catch(() => known.delete(table))
  return asked
}

async function ask(
  db: Kysely<Database>,
  table: keyof Database,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}
