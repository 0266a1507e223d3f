import { type Kysely, sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Database } from './tables/database.ts'

/** What a store is, for whoever runs it. */
export interface StoreState {
  /** Of PostgreSQL, such as '18.6'; with the name of what it runs in, where that is no server. */
  readonly version: string
  readonly migrations: {
    readonly applied: number
    readonly last: string | null
    /** Of this version of Lookback, but not in the store. */
    readonly missing: readonly string[]
  }
}

/** Asks the store itself. Throws whatever the database throws where it does not answer. */
export async function storeState(db: Kysely<Database>): Promise<StoreState> {
  const { rows } = await sql<{ version: string; names: string[] }>`
    select version(), array(select name from lookback_migration order by name) as names
  `.execute(db)
  const { version, names } = rows[0]!
  return {
    version: versionIn(version),
    migrations: {
      applied: names.length,
      last: names.at(-1) ?? null,
      missing: migrations.map(({ name }) => name).filter((name) => !names.includes(name)),
    },
  }
}

/** 'PostgreSQL 18.6 (PGlite 0.5.16) on wasm32…' as '18.6 (PGlite 0.5.16)'. */
const versionIn = (text: string): string =>
  /^PostgreSQL (\d[\d.]*(?: \([\w .-]{1,40}\))?)/.exec(text)?.[1] ?? 'unknown'
