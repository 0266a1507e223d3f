import { LookbackError, refusal } from '../model/index.ts'
import { packagedHome, programsPackage } from './cluster/binaries.ts'
import { engineIn, type Layout, layoutOf } from './directory/layout.ts'
import { openOwnServer } from './engines/own-server.ts'
import type { PGliteOptions } from './engines/pglite.ts'
import { openServer } from './engines/server.ts'
import { storeErrors } from './errors.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** A store in this directory, made where there is none. */
  readonly directory?: string
  /** What to make in a directory that holds none yet. Undefined: a server, where one runs. */
  readonly engine?: 'postgres' | 'pglite'
  /** `postgres://…`, a PostgreSQL server. */
  readonly url?: string
  /** A store that is gone when closed. */
  readonly memory?: boolean
}

/**
 * Opens a store and brings its tables up to date. A directory holds a PostgreSQL server of its own, which
 * several processes use at once; where none runs, PGlite stands in, and `notice` says so.
 *
 * @throws LB_STORE_OPTIONS, LB_STORE_LOCKED, LB_STORE_UNREACHABLE, LB_STORE_UNREADABLE, what
 *   cluster/bring-up.ts refuses with, and what migrations/migrate.ts refuses with
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { directory, url, memory, engine } = options
  const given = [directory !== undefined, url !== undefined, memory === true].filter(Boolean)
  if (given.length !== 1) throw refusal(storeErrors, 'LB_STORE_OPTIONS')
  if (url !== undefined) return openServer(url)
  if (directory === undefined) return openPGlite({})
  const layout = layoutOf(directory)
  switch (engineIn(layout) ?? engine ?? null) {
    case 'postgres':
      return openOwnServer(layout)
    case 'pglite':
      return openPGlite({ layout, notice: ofPGlite(layout) })
    case null:
      return openNew(layout)
  }
}

async function openNew(layout: Layout): Promise<Store> {
  if (packagedHome() === null) {
    const cause = `No PostgreSQL server runs here: the package ${programsPackage} is not installed.`
    return openPGlite({ layout, notice: `${cause} ${forTrying}` })
  }
  try {
    return await openOwnServer(layout)
  } catch (error) {
    const lacking = error instanceof LookbackError && error.code === 'LB_STORE_NO_SERVER'
    if (!lacking) throw error
    return openPGlite({ layout, notice: `${error.cause} ${forTrying}` })
  }
}

/** A database compiled for Node, which is not read where a server is. */
const openPGlite = async (options: PGliteOptions): Promise<Store> =>
  (await import('./engines/pglite.ts')).openPGlite(options)

const forTrying =
  'PGlite stands in for it: that is for trying Lookback out. A power cut can lose what it holds, and one command at a time can use it.'

const ofPGlite = ({ directory }: Layout) =>
  `The store in ${directory} is one of PGlite, which is for trying Lookback out: a power cut can lose what it holds, and one command at a time can use it. To put it on a server of its own: npx lookback move --from ${directory} --to <a new directory>.`
