import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../sql/database.ts'
import { duckdb } from '../sql/dialect.ts'

/** Names of the tables there are; what is made later is none of them. */
export async function tablesOf(database: Database): Promise<readonly string[]> {
  const [tables] = await database.columns(
    'SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name',
  )
  return (tables ?? []) as string[]
}

/** Columns and their types, by table. */
export type KeptTables = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Lays tables into a folder, a file of Parquet each. Texts are numbered in no set order, so that a run that goes on needs the very numbers its
 * stages were made with.
 */
export async function keepTables(
  database: Database,
  tables: readonly string[],
  folder: string,
): Promise<KeptTables> {
  await mkdir(folder, { recursive: true })
  const kept: Record<string, Record<string, string>> = {}
  for (const table of tables) {
    const name = duckdb.identifier(table)
    const [columns, types] = await database.columns(
      `SELECT column_name, column_type FROM (DESCRIBE ${name})`,
    )
    kept[table] = Object.fromEntries(
      (columns as string[]).map((each, at) => [each, `${types![at]}`]),
    )
    // Parquet has no whole numbers as large as these.
    const large = Object.entries(kept[table]).filter(([, type]) => type === 'HUGEINT')
    const texts = large.map(
      ([each]) => `${duckdb.identifier(each)}::VARCHAR AS ${duckdb.identifier(each)}`,
    )
    const replaced = texts.length > 0 ? ` REPLACE (${texts.join(', ')})` : ''
    await database.run(
      `COPY (SELECT *${replaced} FROM ${name}) TO ${fileOf(folder, table)} (FORMAT parquet)`,
    )
  }
  return kept
}

export async function restoreTables(
  database: Database,
  folder: string,
  kept: KeptTables,
): Promise<void> {
  for (const [table, columns] of Object.entries(kept)) {
    const typed = Object.entries(columns).map(
      ([name, type]) => `${duckdb.identifier(name)}::${type} AS ${duckdb.identifier(name)}`,
    )
    await database.run(
      `CREATE OR REPLACE TABLE ${duckdb.identifier(table)} AS SELECT ${typed.join(', ')} FROM read_parquet(${fileOf(folder, table)})`,
    )
  }
}

const fileOf = (folder: string, table: string) => duckdb.text(join(folder, `${table}.parquet`))
