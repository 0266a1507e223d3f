import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'
import { columnTypes } from './column-types.ts'

/** Tables whose ids can be had before their rows are written. */
export type NumberedTable =
  | 'record'
  | 'case_file'
  | 'mention'
  | 'event'
  | 'thing_link'
  | 'case_staff'
  | 'document'

/** Ids that were drawn in a transaction and not given to a row yet. */
const drawn = new WeakMap<object, Map<NumberedTable, number[]>>()

/**
 * Ids for rows that are to be written in this transaction, so that others can name them before the store has answered: from
 * the same sequence as ids the store gives. What is not taken serves the next who asks.
 *
 * @param most how many will be taken at most
 * @returns gives one id after the other, the lowest first
 */
export async function idsFor(
  db: Kysely<Database>,
  table: NumberedTable,
  most: number,
): Promise<() => number> {
  // What is written under them is sent without a question before it, in the order in which it was asked for.
  await columnTypes(db, table)
  const tables = drawn.get(db) ?? new Map<NumberedTable, number[]>()
  drawn.set(db, tables)
  const free = tables.get(table) ?? []
  tables.set(table, free)
  const lacking = most - free.length
  if (lacking > 0) {
    const { rows } = await sql<{ id: number }>`
      select nextval(${`${table}_id_seq`}::regclass) as id from generate_series(1, ${lacking}::integer)`.execute(
      db,
    )
    free.push(...rows.map(({ id }) => id))
  }
  return () => {
    const id = free.shift()
    if (id === undefined) throw new Error(`more rows of ${table} than ids were asked for`)
    return id
  }
}
