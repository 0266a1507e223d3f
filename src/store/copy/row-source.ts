import { type Kysely, sql } from 'kysely'
import { contentOf, sequencesOf, type TableContent, type TableShape, tablesOf } from './tables.ts'

/** A number that comes next. */
export interface Sequence {
  readonly name: string
  readonly last: string | null
}

/** Everything a store holds, table after table, as the database writes rows out. */
export interface RowSource {
  readonly tables: readonly TableShape[]
  readonly sequences: readonly Sequence[]
  /** Called once for each table, in their order. */
  rowsOf(table: TableShape): AsyncIterable<readonly string[]>
  /** How many rows there were, and the sum over them: called after its rows were read. */
  contentOf(table: TableShape): Promise<TableContent>
}

/** Bytes that are under way at once. */
const batchBytes = 4_000_000
const mostRows = 5_000

/** The rows of an open transaction that may see them all. */
export async function rowsOfStore(db: Kysely<unknown>): Promise<RowSource> {
  const tables = await tablesOf(db)
  return {
    tables,
    sequences: await sequencesOf(db),
    rowsOf: (table) => rowsOf(db, table),
    contentOf: (table) => contentOf(db, table),
  }
}

async function* rowsOf(db: Kysely<unknown>, table: TableShape): AsyncGenerator<readonly string[]> {
  const order = table.order === null ? sql`` : sql`order by ${sql.ref(table.order)}`
  await sql`declare copied no scroll cursor for
    select t::text as row from ${sql.table(table.name)} as t ${order}`.execute(db)
  for (let next = 50; ; ) {
    const { rows } = await sql<{ row: string }>`
      fetch forward ${sql.lit(next)} from copied`.execute(db)
    if (rows.length === 0) break
    const texts = rows.map(({ row }) => row)
    yield texts
    const bytes = texts.reduce((sum, text) => sum + text.length, 0) / rows.length
    next = Math.min(mostRows, Math.max(1, Math.floor(batchBytes / bytes)))
  }
  await sql`close copied`.execute(db)
}
