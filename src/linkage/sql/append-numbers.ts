import { BIGINT, DOUBLE, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import type { Database } from './database.ts'

const batch = 2048

type NumberColumn = Int32Array | Float64Array | BigInt64Array

const typeOf = (column: NumberColumn) =>
  column instanceof Int32Array ? INTEGER : column instanceof Float64Array ? DOUBLE : BIGINT

/** Appends columns of numbers to a table, row by row. */
export async function appendNumbers(
  database: Database,
  table: string,
  columns: readonly NumberColumn[],
): Promise<void> {
  const appender = await database.connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(columns.map(typeOf))
  const size = columns[0]!.length
  for (let start = 0; start < size; start += batch) {
    const end = Math.min(size, start + batch)
    chunk.reset()
    chunk.setColumns(
      columns.map((column) => Array.from<number | bigint>(column.subarray(start, end))),
    )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
