import type { PairColumns } from '../score/pair-columns.ts'
import { appendNumbers } from '../sql/append-numbers.ts'
import type { Database } from '../sql/database.ts'
import { named } from './order-rows.ts'

const placesOf = (size: number) => Int32Array.from({ length: size }, (_, place) => place)

/** View keys(idx, source, id) of the table named, whose rows are given by place. */
export async function writeKeys(database: Database, rows: Int32Array): Promise<void> {
  await database.run('CREATE OR REPLACE TABLE placed (idx INTEGER, place INTEGER)')
  await appendNumbers(database, 'placed', [placesOf(rows.length), rows])
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
  await appendNumbers(database, 'accepted', [left, right, outcomes, weight])
}

/** Table clustered(idx, cluster) of the smallest place of each place's cluster. */
export async function writeClusterTable(database: Database, names: Int32Array): Promise<void> {
  await database.run('CREATE OR REPLACE TABLE clustered (idx INTEGER, cluster INTEGER)')
  await appendNumbers(database, 'clustered', [placesOf(names.length), names])
}
