import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { packagedHome, programsPackage } from '../store/cluster/binaries.ts'
import { openStore, type Store } from '../store/index.ts'
import { administer, copyDatabase, exampleTemplate, template } from './test-server.ts'

export interface TestServer {
  /** A store on a fresh, migrated database; the server starts with the first of the whole run. */
  readonly open: () => Promise<Store>
  /** The URL of a fresh, migrated database. */
  readonly freshUrl: () => Promise<string>
  /** The URL of a database in which nothing has been made. */
  readonly emptyUrl: () => Promise<string>
  /** Drops the databases that were made. */
  stop(): Promise<void>
}

/** Why no server can run here, or null. */
export const serverLacking = (): string | null =>
  packagedHome() === null ? `the package ${programsPackage} is not installed` : null

/** What stands in a store that a test is given: nothing, or the made-up review of `exampleReview`. */
export type Stock = 'nothing' | 'example'

/**
 * @param label part of the databases' names
 * @param stock what stands in each store that is opened
 */
export function startServer(label: string, stock: Stock = 'nothing'): TestServer {
  const databases: string[] = []
  const newUrl = async (from: string) => {
    const port = await runningAt(from === exampleTemplate ? 'example' : '')
    const name = `lookback_${label}_${randomBytes(6).toString('hex')}`
    const url = await copyDatabase(port, name, from)
    databases.push(name)
    return url
  }
  const freshUrl = () => newUrl(template)
  return {
    freshUrl,
    emptyUrl: () => newUrl('template0'),
    open: async () =>
      openStore({ url: stock === 'example' ? await newUrl(exampleTemplate) : await freshUrl() }),
    stop: async () => {
      if (databases.length === 0) return
      const drops = databases.map((name) => `drop database ${name} with (force)`)
      await administer(await runningAt(), drops)
    },
  }
}

async function runningAt(path = ''): Promise<number> {
  const response = await fetch(`${inject('testServer')}${path}`)
  const answer = await response.text()
  if (!response.ok) throw new Error(`No PostgreSQL server could be started: ${answer}`)
  return Number(answer)
}
