import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { LookbackError, refusal } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { type Admitted, admit } from './admit.ts'
import { type Transport, usualTransport } from './settings.ts'

/** The right to use the server of a directory, which runs at least as long as this is not given back. */
export interface Lease {
  readonly port: number
  readonly transport: Transport
  /** Resolves when the server has stopped, where nobody else uses it; else at once. */
  release(): Promise<void>
}

/**
 * Takes part in the server of a directory: starts it where it does not run.
 *
 * @throws LB_STORE_OTHER_USER, LB_STORE_LOCKED, and what keepers refuse with (open-cluster.ts)
 */
export async function takeLease(
  layout: Layout,
  transport: Transport = usualTransport,
): Promise<Lease> {
  holdOwner(layout)
  let admitted = await admit(layout, transport)
  let over = false
  const watch = ({ socket }: Admitted) => {
    // A keeper that was killed leaves the server behind: another takes it over.
    socket.once('close', async () => {
      if (over) return
      try {
        admitted = await admit(layout, transport)
        if (over) admitted.socket.destroy()
        else watch(admitted)
      } catch (error) {
        // The next query says what is wrong with the server; all else is a mistake of ours.
        if (!(error instanceof LookbackError)) throw error
      }
    })
  }
  watch(admitted)
  return {
    port: admitted.port,
    transport: admitted.transport,
    release: async () => {
      over = true
      const { socket } = admitted
      if (socket.destroyed) return
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
      socket.ref()
      socket.end()
      await closed
    },
  }
}

/** Root may use whatever there is; the server then runs as whose data it is. */
function holdOwner(layout: Layout): void {
  mkdirSync(layout.directory, { recursive: true })
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0) return
  const place = existsSync(layout.server) ? layout.server : layout.directory
  const owner = statSync(place).uid
  if (place === layout.server && owner !== uid) {
    const cause = `The store in ${layout.directory} belongs to the account ${owner}; this runs as ${uid}.`
    throw refusal(storeErrors, 'LB_STORE_OTHER_USER', cause)
  }
  try {
    accessSync(place, constants.W_OK | constants.X_OK)
  } catch {
    const cause = `The account ${uid} may not write to ${place}, which belongs to ${owner}.`
    throw refusal(storeErrors, 'LB_STORE_OTHER_USER', cause)
  }
}
