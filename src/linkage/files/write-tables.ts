import { BIGINT, DOUBLE, DuckDBDataChunk, type DuckDBType, INTEGER } from '@duckdb/node-api'
import type { AcceptedColumns } from '../memory/score/accepted-pairs.ts'
import type { Engine } from '../sql/database.ts'
import { named } from './order-rows.ts'

const batch = 2048

type Column = Int32Array | Float64Array | BigInt64Array

/** Appends columns of numbers to a table as they stand beside each other. */
async function append(
  engine: Engine,
  table: string,
  types: readonly DuckDBType[],
  columns: readonly Column[],
): Promise<void> {
  const appender = await engine.connection.createAppender(table)
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
export async function writeKeys(engine: Engine, rows: Int32Array): Promise<void> {
  await engine.run('CREATE OR REPLACE TABLE placed (idx INTEGER, place INTEGER)')
  await append(engine, 'placed', [INTEGER, INTEGER], [placesOf(rows.length), rows])
  await engine.run(
    `CREATE OR REPLACE VIEW keys AS SELECT idx, source, id FROM placed JOIN ${named} n ON n.rowid = place`,
  )
}

/** Table accepted(l_idx, r_idx, g, w). */
export async function writeAcceptedTable(engine: Engine, pairs: AcceptedColumns): Promise<void> {
  await engine.run(
    'CREATE OR REPLACE TABLE accepted (l_idx INTEGER, r_idx INTEGER, g BIGINT, w DOUBLE)',
  )
  const { left, right, outcomes, weight } = pairs
  await append(
    engine,
    'accepted',
    [INTEGER, INTEGER, BIGINT, DOUBLE],
    [left, right, outcomes, weight],
  )
}

/** Table clustered(idx, cluster) of the smallest place of each place's cluster. */
export async function writeClusterTable(engine: Engine, names: Int32Array): Promise<void> {
  await engine.run('CREATE OR REPLACE TABLE clustered (idx INTEGER, cluster INTEGER)')
  await append(engine, 'clustered', [INTEGER, INTEGER], [placesOf(names.length), names])
}
