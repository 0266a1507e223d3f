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
  if (lacking > 0) free.push(...(await draw(db, table, lacking)))
  return () => {
    const id = free.shift()
    if (id === undefined) throw new Error(`more rows of ${table} than ids were asked for`)
    return id
  }
}

/** Numbers that follow each other, as they do where nobody else draws, are told by the first of them. */
async function draw(
  db: Kysely<Database>,
  table: NumberedTable,
  count: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ first: number; ids: readonly number[] | null }>`
    select min(id) as first,
      case when max(id) - min(id) = ${count - 1}::bigint then null else array_agg(id order by id) end as ids
    from (select nextval(${`${table}_id_seq`}::regclass) as id
      from generate_series(1, ${count}::integer)) as drawn`.execute(db)
  const [{ first, ids }] = rows as [(typeof rows)[number]]
  return ids ?? Array.from({ length: count }, (_, at) => first + at)
}
