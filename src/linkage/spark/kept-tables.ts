import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../sql/database.ts'
import { duckdb } from '../sql/dialect.ts'

const fileIn = (folder: string) => duckdb.text(join(folder, 'prepared.duckdb'))

/**
 * Lays every table of the database into a file of its own kind, which keeps all types as they are. Texts are numbered in no set order, so that a run
 * that goes on needs the very numbers its stages were made with.
 */
export async function keepTables(database: Database, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await database.run(`ATTACH ${fileIn(folder)} AS prepared`)
  for (const table of await tablesOf(database, 'memory')) {
    await database.run(`CREATE TABLE prepared.${table} AS FROM memory.${table}`)
  }
  // Written through before the stage counts as whole.
  await database.run('DETACH prepared')
}

export async function restoreTables(database: Database, folder: string): Promise<void> {
  await database.run(`ATTACH ${fileIn(folder)} AS prepared (READ_ONLY)`)
  for (const table of await tablesOf(database, 'prepared')) {
    await database.run(`CREATE OR REPLACE TABLE ${table} AS FROM prepared.${table}`)
  }
  await database.run('DETACH prepared')
}

async function tablesOf(database: Database, name: string): Promise<readonly string[]> {
  const [tables] = await database.columns(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = ${duckdb.text(name)} AND NOT temporary ORDER BY table_name`,
  )
  return ((tables ?? []) as string[]).map((table) => duckdb.identifier(table))
}
