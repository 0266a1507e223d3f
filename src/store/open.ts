import { refusal } from '../model/index.ts'
import { openEmbedded } from './engines/pglite.ts'
import { openServer } from './engines/server.ts'
import { storeErrors } from './errors.ts'
import type { Store } from './store.ts'

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
