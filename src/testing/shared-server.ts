import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openStore } from '../store/index.ts'
import { administer, exampleTemplate, type RunningServer, startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Answers with the port of the run's PostgreSQL server, which starts when it is first asked for;
     * under `example`, once the database of the made-up review is there to be copied. Under `store/` and the name of
     * an engine it answers with the folder of an empty store to be copied.
     */
    testServer: string
  }
}

/** Made once for the run: its ten accounts alone take a second and a half of a processor, as passwords should. */
async function withExample(running: Promise<RunningServer>): Promise<RunningServer> {
  const server = await running
  // It brings most of the house with it, which a run of a few files does without.
  const { exampleReview } = await import('./example-review.ts')
  const store = await openStore({ url: await server.copy(exampleTemplate) })
  await exampleReview(store)
  await store.close()
  // A database that somebody is still in cannot be copied, and a server's side of a connection ends later than ours.
  await administer(server.port, [
    `alter database ${exampleTemplate} allow_connections false`,
    `select pg_terminate_backend(pid, 30000) from pg_stat_activity where datname = '${exampleTemplate}'`,
  ])
  return server
}

const engineOf = { '/store/postgres': undefined, '/store/pglite': 'pglite' } as const

async function emptyStore(engine: 'pglite' | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-store-'))
  const directory = join(folder, 'data')
  await (await openStore({ directory, engine })).close()
  return directory
}

/** Of the run alone, but that a server may pass through it which root starts under another account. */
function makeFolderOfRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-run-'))
  chmodSync(folder, 0o711)
  return folder
}

/** One PostgreSQL server for a whole run of tests: a server for each file would take longer than the tests. */
export default async function sharedServer(project: TestProject): Promise<() => Promise<void>> {
  const folderOfRun = makeFolderOfRun()
  const before = process.env.TMPDIR
  process.env.TMPDIR = folderOfRun
  project.provide('folderOfRun', folderOfRun)
  let running: Promise<RunningServer> | undefined
  let example: Promise<RunningServer> | undefined
  const folders = new Map<string, Promise<string>>()
  async function answerTo(url: string | undefined): Promise<string> {
    if (url === '/store/postgres' || url === '/store/pglite') {
      const folder = folders.get(url) ?? emptyStore(engineOf[url])
      folders.set(url, folder)
      return folder
    }
    running ??= startTestServer()
    if (url === '/example') example ??= withExample(running)
    const { port } = await (url === '/example' ? example! : running)
    return String(port)
  }
  const door = createServer(({ url }, response) => {
    // Kept alive, a connection would end just when a later file of the same worker asks through it.
    response.setHeader('connection', 'close')
    answerTo(url).then(
      (answer) => response.end(answer),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  project.provide('testServer', `http://127.0.0.1:${port}/`)
  return async () => {
    door.closeAllConnections()
    door.close()
    await (await running?.catch(() => undefined))?.stop()
    await Promise.allSettled([example, ...folders.values()])
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folderOfRun, { recursive: true, force: true, maxRetries: 5 })
  }
}
