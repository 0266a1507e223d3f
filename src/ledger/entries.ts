import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/index.ts'

export interface EntryRow {
  readonly index: number
  readonly body: string
  /** Hex: quicker from the database than bytes. */
  readonly leaf: string
  /** The column, in seconds since 1970; a double holds its microseconds. */
  readonly at: number
}

const batch = 10_000

/** All entries in order of their index, a batch at a time. */
export async function* readEntries(tx: Kysely<Database>): AsyncGenerator<readonly EntryRow[]> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = (await together(tx, after)) ?? (await oneByOne(tx, after))
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.index ?? after
  }
}

const next = (after: number) => sql`
  select index, body, encode(leaf, 'hex') as leaf, date_part('epoch', at) as at
  from ledger_entry where index > ${after} order by index limit ${batch}`

const oneByOne = async (tx: Kysely<Database>, after: number): Promise<readonly EntryRow[]> =>
  (await sql<EntryRow>`${next(after)}`.execute(tx)).rows

interface Together {
  readonly count: number
  readonly index: string
  readonly body: string
  readonly leaf: string
  readonly at: string
}

/**
 * The batch as one row, each column joined with line feeds: half the time of ten thousand rows.
 * Null where some text holds a line feed itself, which canonical JSON never does.
 */
async function together(tx: Kysely<Database>, after: number): Promise<readonly EntryRow[] | null> {
  const { rows } = await sql<Together>`
    select count(*) as count, string_agg(index::text, e'\n') as index,
      string_agg(body, e'\n') as body, string_agg(leaf, e'\n') as leaf,
      string_agg(at::text, e'\n') as at
    from (${next(after)}) as entry`.execute(tx)
  const [row] = rows
  if (!row || row.count === 0) return []
  const body = row.body.split('\n')
  if (body.length !== row.count) return null
  const [index, leaf, at] = [row.index.split('\n'), row.leaf.split('\n'), row.at.split('\n')]
  return body.map((text, i) => ({
    index: Number(index[i]),
    body: text,
    leaf: leaf[i] ?? '',
    at: Number(at[i]),
  }))
}
