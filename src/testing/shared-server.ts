import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type RunningServer, startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the port of the run's PostgreSQL server, which starts when it is first asked for. */
    testServer: string
  }
}

/** One PostgreSQL server for a whole run of tests: a server for each file would take longer than the tests. */
export default async function sharedServer(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningServer> | undefined
  const door = createServer((_, response) => {
    // Kept alive, a connection would end just when a later file of the same worker asks through it.
    response.setHeader('connection', 'close')
    running ??= startTestServer()
    running.then(
      ({ port }) => response.end(String(port)),
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
  }
}
