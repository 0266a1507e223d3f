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
    const { rows } = await sql<EntryRow>`
      select index, body, encode(leaf, 'hex') as leaf, date_part('epoch', at) as at
      from ledger_entry where index > ${after} order by index limit ${batch}`.execute(tx)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.index ?? after
  }
}
