import { once } from 'node:events'
import { openAccounts, openDoor, operator } from '../access/index.ts'
import { caseRecords, heldThen } from '../archive/index.ts'
import { startTriage } from '../reading/index.ts'
import { createReview } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { createApp } from '../web/index.ts'
import { firstAdministrator } from './first-administrator.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** Believe X-Forwarded-*: only behind a proxy that sets them. */
  readonly trustProxy?: boolean
}

/** Serves until the process is asked to stop, then closes the store in order. */
export async function serveReview(
  store: Store,
  options: ServeOptions,
  welcome: readonly string[] = [],
): Promise<void> {
  const access = openAccounts(store)
  const door = openDoor(store)
  const failed = (error: unknown) =>
    process.stderr.write(`The order could not be learnt anew: ${error}. It stands as it was.\n`)
  const triage = startTriage(store, door, await operator(store), { failed })
  triage.nudge()
  const app = await createApp({
    review: createReview(store, door, {
      decided: triage.nudge,
      explain: triage.explain,
      history: heldThen,
      caseRecords,
    }),
    access,
    trustProxy: options.trustProxy,
  })
  try {
    const address = await app.listen({ port: options.port, host: options.host })
    const admin = await firstAdministrator(store)
    const lines = [`Lookback is open at ${address}`, ...welcome, ...admin, 'Stop with Ctrl+C.']
    process.stderr.write(`${lines.join('\n')}\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  } finally {
    await app.close()
    await triage.stop()
    await store.close()
  }
}
