import type { Kysely } from 'kysely'
import { refusal } from '../model/index.ts'
import { openEmbedded } from './embedded.ts'
import { storeErrors } from './errors.ts'
import type { Database } from './schema.ts'
import { openServer } from './server.ts'

/**
 * An open store. `db` acts as `lookback_app`, which owns nothing and under row security sees
 * nothing by itself: case data is reached through `access`' door, which says who asks.
 */
export interface Store {
  readonly db: Kysely<Database>
  readonly engine: 'embedded' | 'server'
  close(): Promise<void>
}

export interface StoreOptions {
  /** An embedded store in this directory, made where there is none. */
  readonly directory?: string
  /** `postgres://…`, a PostgreSQL server. */
  readonly url?: string
  /** An embedded store that is gone when closed. */
  readonly memory?: boolean
}

/**
 * Opens a store and brings its tables up to date.
 *
 * @throws LB_STORE_OPTIONS, LB_STORE_LOCKED, LB_STORE_UNREACHABLE, LB_STORE_UNREADABLE,
 *   LB_STORE_ROLE, LB_STORE_MIGRATION
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { directory, url, memory } = options
  const given = [directory !== undefined, url !== undefined, memory === true].filter(Boolean)
  if (given.length !== 1) throw refusal(storeErrors, 'LB_STORE_OPTIONS')
  return url === undefined ? openEmbedded({ directory }) : openServer(url)
}
