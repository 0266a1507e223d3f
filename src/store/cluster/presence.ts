import { setTimeout } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { LookbackError, refusal } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { codesOfServerAway, isOfEndedConnection } from '../server-away.ts'
import { socketFolder } from './address.ts'
import { bringUp, requireOwner } from './bring-up.ts'
import { database, databaseAccount } from './create.ts'
import { readPassword } from './password.ts'
import { patience } from './patience.ts'
import { runningServer, stopServer } from './postmaster.ts'
import { socketPort } from './settings.ts'

/** Being one of those who use the server of a directory. */
export interface Presence {
  readonly config: ClientConfig
  /** Resolves when the server takes connections: at once, or when it is back. */
  ready(): Promise<void>
  /** Stops the server, where nobody else uses it, and resolves when it has stopped. */
  leave(): Promise<void>
}

/**
 * Each user keeps one connection with a shared lock on it, which ends with the process however that ends:
 * who leaves and gets the lock alone was the last. Who comes while the last leaves waits for the lock, is
 * disconnected with everybody when the server stops, and starts it again.
 */
const key = `hashtextextended('lookback:present', 0)`

const retryMs = 25

/** @throws LB_STORE_STALE_LOCK, and what bring-up.ts refuses with */
export async function arrive(layout: Layout): Promise<Presence> {
  requireOwner(layout)
  const folder = socketFolder(layout)
  const config = (): ClientConfig => ({
    host: folder.path,
    port: socketPort,
    user: databaseAccount,
    database,
    password: readPassword(layout),
    ssl: false,
    application_name: 'lookback',
  })
  let over = false
  let client: Client
  let returning = Promise.resolve()

  const enter = async () => {
    client = await connected(layout, config)
    client.once('end', () => {
      if (over) return
      returning = enter()
      // The next query says what is wrong with the server.
      returning.catch(() => {})
    })
  }
  try {
    await enter()
  } catch (error) {
    folder.forget()
    throw error
  }
  return {
    config: config(),
    ready: () => returning,
    leave: async () => {
      over = true
      await returning.catch(() => {})
      if (await isLast(client)) await stopServer(layout)
      await client.end().catch(() => {})
      folder.forget()
    },
  }
}

async function connected(layout: Layout, config: () => ClientConfig): Promise<Client> {
  const since = Date.now()
  for (;;) {
    const client = new Client(config())
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`select pg_advisory_lock_shared(${key})`)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (!isAway(error)) throw unusable(error)
    }
    requireKnown(layout, since)
    await bringUp(layout)
    await setTimeout(retryMs)
  }
}

async function isLast(client: Client): Promise<boolean> {
  try {
    await client.query(`select pg_advisory_unlock_shared(${key})`)
    const { rows } = await client.query(`select pg_try_advisory_lock(${key}) as alone`)
    return rows[0]?.alone === true
  } catch {
    // The server is away: whoever opens the store next starts it.
    return false
  }
}

/** No socket, nobody at it, or a server that starts, stops or recovers. */
const away = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', ...codesOfServerAway])

export function isAway(error: unknown): boolean {
  const code = (error as { readonly code?: string }).code ?? ''
  return away.has(code) || isOfEndedConnection(error)
}

function requireKnown(layout: Layout, since: number): void {
  const running = runningServer(layout)
  if (!running || running.isOurs || Date.now() - since < patience.strangerMs) return
  const cause = `The file postmaster.pid in ${layout.cluster} names process ${running.pid}, which does not answer.`
  throw refusal(storeErrors, 'LB_STORE_STALE_LOCK', cause)
}

function unusable(error: unknown): unknown {
  if (error instanceof LookbackError) return error
  const cause = `${storeErrors.LB_STORE_UNREACHABLE.cause} It says: “${(error as Error).message}”.`
  return refusal(storeErrors, 'LB_STORE_UNREACHABLE', cause)
}
