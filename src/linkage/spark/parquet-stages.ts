import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../sql/database.ts'
import { duckdb } from '../sql/dialect.ts'

/**
 * Writes a table to a folder of one Parquet file, in types that Spark has: whole numbers without a sign (keys, which are only ever
 * equal or not) become those with one, and shares their logarithms (`log2Share`).
 */
export async function writeParquet(
  database: Database,
  table: string,
  folder: string,
): Promise<void> {
  const [names, types] = await database.columns(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table})`,
  )
  const columns = (names as string[]).map((name, at) => columnSql(name, String(types![at])))
  await mkdir(folder, { recursive: true })
  await database.run(
    `COPY (SELECT ${columns.join(', ')} FROM ${table}) TO ${duckdb.text(join(folder, 'part-0.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
  )
}

function columnSql(name: string, type: string): string {
  if (name.startsWith('share_')) return `log2(${name}) AS ${name}`
  if (type === 'UBIGINT') return `${signed(name)} AS ${name}`
  if (type === 'UBIGINT[]') return `list_transform(${name}, lambda v: ${signed('v')}) AS ${name}`
  if (type === 'HUGEINT') return `CAST(${name} AS BIGINT) AS ${name}`
  return name
}

/** The number of the same 64 bits, the first of them as its sign. */
const signed = (value: string): string =>
  `CAST(CASE WHEN ${value} > 9223372036854775807 THEN CAST(${value} AS HUGEINT) - 18446744073709551616 ELSE ${value} END AS BIGINT)`
