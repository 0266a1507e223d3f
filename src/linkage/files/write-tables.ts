import { BIGINT, DOUBLE, DuckDBDataChunk, type DuckDBType, INTEGER } from '@duckdb/node-api'
import type { PairColumns } from '../score/pair-columns.ts'
import type { Database } from '../sql/database.ts'
import { named } from './order-rows.ts'

const batch = 2048

type NumberColumn = Int32Array | Float64Array | BigInt64Array

/** Appends columns of numbers to a table, row by row. */
async function append(
  database: Database,
  table: string,
  types: readonly DuckDBType[],
  columns: readonly NumberColumn[],
): Promise<void> {
  const appender = await database.connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types)
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

const placesOf = (size: number) => Int32Array.from({ length: size }, (_, place) => place)

/** View keys(idx, source, id) of the table named, whose rows are given by place. */
export async function writeKeys(database: Database, rows: Int32Array): Promise<void> {
  await database.run('CREATE OR REPLACE TABLE placed (idx INTEGER, place INTEGER)')
  await append(database, 'placed', [INTEGER, INTEGER], [placesOf(rows.length), rows])
  await database.run(
    `CREATE OR REPLACE VIEW keys AS SELECT idx, source, id FROM placed JOIN ${named} n ON n.rowid = place`,
  )
}

/** Table accepted(l_idx, r_idx, g, w). */
export async function writeAcceptedTable(database: Database, pairs: PairColumns): Promise<void> {
  await database.run(
    'CREATE OR REPLACE TABLE accepted (l_idx INTEGER, r_idx INTEGER, g BIGINT, w DOUBLE)',
  )
  const { left, right, outcomes, weight } = pairs
  await append(
    database,
    'accepted',
    [INTEGER, INTEGER, BIGINT, DOUBLE],
    [left, right, outcomes, weight],
  )
}

/** Table clustered(idx, cluster) of the smallest place of each place's cluster. */
export async function writeClusterTable(database: Database, names: Int32Array): Promise<void> {
  await database.run('CREATE OR REPLACE TABLE clustered (idx INTEGER, cluster INTEGER)')
  await append(database, 'clustered', [INTEGER, INTEGER], [placesOf(names.length), names])
}
