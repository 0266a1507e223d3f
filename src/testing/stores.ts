import { createHash } from 'node:crypto'
import { afterAll, describe, it } from 'vitest'
import type { Store } from '../store/index.ts'
import { embeddedCopies } from './embedded-copies.ts'
import { type Stock, serverLacking, startServer } from './server.ts'

/** Gives a migrated, empty store each time it is called; all are closed after the suite. */
export type OpenStore = () => Promise<Store>

/**
 * Runs the same suite on the embedded engine and on a real PostgreSQL server. Where the platform
 * has no server the suite is skipped and says so; with `CI=true` that is a failure.
 */
export function eachEngine(
  name: string,
  body: (open: OpenStore) => void,
  stock: Stock = 'nothing',
): void {
  describe(`${name} (PGlite)`, () => body(closing(embeddedCopies)))

  const lacking = serverLacking()
  if (lacking === null) {
    describe(`${name} (PostgreSQL)`, () => body(onSharedServer(name, stock)))
  } else if (process.env.CI === 'true') {
    it(`${name} (PostgreSQL)`, () => {
      throw new Error(`CI=true allows no skip, and ${lacking}`)
    })
  } else {
    console.warn(`SKIPPED on a real PostgreSQL server: ${name}: ${lacking}`)
    describe.skip(`${name} (PostgreSQL): ${lacking}`, () => body(embeddedCopies))
  }
}

/**
 * Runs a suite where the engine is not what is tested: on `anyEngine`, which takes a quarter of the time of both.
 * With `LOOKBACK_ENGINES=both` it runs as `eachEngine` does.
 */
export function oneEngine(
  name: string,
  body: (open: OpenStore) => void,
  stock: Stock = 'nothing',
): void {
  if (process.env.LOOKBACK_ENGINES === 'both') eachEngine(name, body, stock)
  else describe(name, () => body(anyEngine(name, stock)))
}

/** The same, where `exampleReview` is called with each store: it then finds on the server what it would make. */
export const oneEngineWithExample = (name: string, body: (open: OpenStore) => void): void =>
  oneEngine(name, body, 'example')

/**
 * Gives stores where the engine is not what is tested: on the shared server, which is far quicker than
 * the embedded engine, or embedded where the platform has no server. All are closed after the suite.
 */
export function anyEngine(name: string, stock: Stock = 'nothing'): OpenStore {
  return serverLacking() === null ? onSharedServer(name, stock) : closing(embeddedCopies)
}

function onSharedServer(name: string, stock: Stock): OpenStore {
  const server = startServer(createHash('sha256').update(name).digest('hex').slice(0, 8), stock)
  afterAll(() => server.stop())
  return closing(server.open)
}

/** Closes what the suite opened, before the server stops: hooks run in reverse order. */
function closing(open: OpenStore): OpenStore {
  const opened: Store[] = []
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()))
  })
  return async () => {
    const store = await open()
    opened.push(store)
    return store
  }
}
