import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { duckdbSql } from '../model/index.ts'

/** The files of a folder that Spark or we wrote, as a table of DuckDB's; there is none where `isEmpty`. */
export const parquetIn = (folder: string): string =>
  `read_parquet(${duckdbSql.text(join(folder, '*.parquet'))})`

/** Of a query without rows Sail writes no file, Spark one without rows. */
export async function isEmpty(folder: string): Promise<boolean> {
  const files = await readdir(folder).catch(() => [])
  return !files.some((file) => file.endsWith('.parquet'))
}
