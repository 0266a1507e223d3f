import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What lies where in the directory of a store. */
export interface Layout {
  readonly directory: string
  /** A store of PGlite. */
  readonly pglite: string
  /** All that belongs to the PostgreSQL server of this store. */
  readonly server: string
  /** Its data, with the socket it answers at. */
  readonly cluster: string
  /** The password of its database accounts: made by us, typed by nobody. */
  readonly password: string
  readonly log: string
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
    ...clusterAt(join(server, 'cluster')),
    log: join(server, 'server.log'),
    programs: join(server, 'programs'),
  }
}

/** The data of a server and the password to it lie in one folder, so that they appear together. */
export const clusterAt = (cluster: string): Pick<Layout, 'cluster' | 'password'> => ({
  cluster,
  password: join(cluster, 'lookback.password'),
})

/** What a directory holds; null where it holds no store. */
export function engineIn(layout: Layout): 'postgres' | 'pglite' | null {
  if (existsSync(layout.cluster)) return 'postgres'
  return existsSync(layout.pglite) ? 'pglite' : null
}

export const holdsStore = (directory: string): boolean => engineIn(layoutOf(directory)) !== null

/** What the store itself keeps in its directory; all else belongs to who put it there. */
export const isOfStore = (name: string): boolean =>
  name === 'database' || name === 'postgres' || name.startsWith('lookback.lock')
