import type { Kysely } from 'kysely'
import type { Database } from './tables/database.ts'

/**
 * An open store. `db` acts as `lookback_app`, which owns nothing and under row security sees
 * nothing by itself: case data is reached through `access`' door, which says who asks.
 */
export interface Store {
  readonly db: Kysely<Database>
  /** PGlite inside this process; a PostgreSQL server that Lookback runs; one that somebody else runs. */
  readonly engine: 'pglite' | 'postgres' | 'server'
  /** What whoever opens it should know, in sentences. */
  readonly notice?: string
  /** On a server of the store's own: so many transactions that are often it does at once, the first to come first. */
  readonly oftenAtOnce?: number
  /** On a server of the store's own: resolves when it has stopped, if nobody else uses it. */
  close(): Promise<void>
  /** On a server of the store's own: as its superuser, who sees and does all. Whoever asks ends it. */
  administer?(): Kysely<Database>
  /** Leaves the store in the middle of whatever is done, for a process that is told to end. */
  interrupt?(): Promise<void>
}
