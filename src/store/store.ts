import type { Kysely } from 'kysely'
import type { Database } from './tables/database.ts'

/**
 * An open store. `db` acts as `lookback_app`, which owns nothing and under row security sees
 * nothing by itself: case data is reached through `access`' door, which says who asks.
 */
export interface Store {
  readonly db: Kysely<Database>
  readonly engine: 'embedded' | 'server'
  close(): Promise<void>
}
