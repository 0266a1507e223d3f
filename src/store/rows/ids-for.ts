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
  | 'thing'

interface Drawn {
  /** Drawn in a transaction; those from `next` on are not given to a row yet. */
  ids: number[]
  next: number
  /** How many of them are meant for rows that will ask later. */
  meant: number
}

const drawn = new WeakMap<object, Map<NumberedTable, Drawn>>()

function drawnOf(db: Kysely<Database>, table: NumberedTable): Drawn {
  const tables = drawn.get(db) ?? new Map<NumberedTable, Drawn>()
  drawn.set(db, tables)
  const of = tables.get(table) ?? { ids: [], next: 0, meant: 0 }
  tables.set(table, of)
  return of
}

/** Draws ids before it is known what stands: whoever asks for as many later, saying so, waits for nothing. */
export async function idsAhead(
  db: Kysely<Database>,
  table: NumberedTable,
  most: number,
): Promise<void> {
  const of = drawnOf(db, table)
  const lacking = most - Math.max(0, freeOf(of) - of.meant)
  of.meant += most
  const [ids] = await Promise.all([
    lacking > 0 ? draw(db, table, lacking) : [],
    columnTypes(db, table),
  ])
  add(of, ids)
}

const freeOf = ({ ids, next }: Drawn): number => ids.length - next

function add(of: Drawn, more: readonly number[]): void {
  of.ids = [...of.ids.slice(of.next), ...more]
  of.next = 0
}

/**
 * Ids for rows that are to be written in this transaction, so that others can name them before the store has answered: from
 * the same sequence as ids the store gives. What is not taken serves the next who asks.
 *
 * @param most how many will be taken at most
 * @param ahead how many were drawn for this by `idsAhead`
 * @returns gives one id after the other, the lowest first
 */
export async function idsFor(
  db: Kysely<Database>,
  table: NumberedTable,
  most: number,
  ahead = 0,
): Promise<() => number> {
  // What is written under them is sent without a question before it, in the order in which it was asked for.
  await columnTypes(db, table)
  const of = drawnOf(db, table)
  of.meant -= ahead
  const lacking = most - freeOf(of)
  if (lacking > 0) add(of, await draw(db, table, lacking))
  return () => {
    const id = of.ids[of.next++]
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
