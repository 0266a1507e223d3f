import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What lies where in the directory of a store. */
export interface Layout {
  readonly directory: string
  /** A store of PGlite. */
  readonly pglite: string
  /** All that belongs to the PostgreSQL server of this store. */
  readonly server: string
  /** Its data. */
  readonly cluster: string
  /** The password of its database accounts: made by us, typed by nobody. */
  readonly password: string
  readonly log: string
  /** Where the keeper answers, relative to `server`: socket names are short. */
  readonly keeperSocket: string
  /** Names the copy of the server's programs that it runs from, where it cannot run from the package. */
  readonly programs: string
}

export function layoutOf(directory: string): Layout {
  const home = resolve(directory)
  const server = join(home, 'postgres')
  return {
    directory: home,
    pglite: join(home, 'database'),
    server,
    cluster: join(server, 'cluster'),
    password: join(server, 'password'),
    log: join(server, 'server.log'),
    keeperSocket: 'keeper.sock',
    programs: join(server, 'programs'),
  }
}

/** What a directory holds; null where it holds no store. */
export function engineIn(layout: Layout): 'postgres' | 'pglite' | null {
  if (existsSync(layout.cluster)) return 'postgres'
  return existsSync(layout.pglite) ? 'pglite' : null
}
