import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { LookbackError, refusal } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { createCluster, ensurePassword } from './create.ts'
import { readyServer, type StartOptions, startServer } from './postmaster.ts'
import { findPrograms, type Runnable } from './programs.ts'
import { socketPort, type Transport } from './settings.ts'

const ports = 5

/**
 * Brings the server of a directory up: makes its data where there are none, takes over one that still
 * runs (its keeper was killed), or starts it, which recovers what a crash left.
 *
 * @returns the port it answers at
 * @throws LB_STORE_NO_SERVER, LB_STORE_MAJOR_VERSION, LB_STORE_STALE_LOCK, LB_STORE_SERVER_START,
 *   LB_STORE_DISK_FULL, LB_STORE_PORT_TAKEN, LB_STORE_UNREADABLE
 */
export async function openCluster(layout: Layout, transport: Transport): Promise<number> {
  const running = await readyServer(layout)
  if (running) return running.port
  const runnable = await findPrograms(layout)
  if (typeof runnable === 'string') {
    const cause = `No PostgreSQL server runs here: ${runnable}.`
    throw refusal(storeErrors, 'LB_STORE_NO_SERVER', cause)
  }
  if (existsSync(layout.cluster)) {
    holdVersion(layout, runnable)
    await ensurePassword(layout, runnable)
  } else {
    await createCluster(layout, runnable)
  }
  if (transport === 'socket') {
    return (await startServer({ layout, ...runnable, transport, port: socketPort })).port
  }
  return atAnyPort({ layout, ...runnable, transport })
}

function holdVersion(layout: Layout, { programs }: Runnable): void {
  const path = join(layout.cluster, 'PG_VERSION')
  const major = existsSync(path) ? readFileSync(path, 'utf8').trim() : null
  const ours = programs.version.split('.')[0]
  if (major === null) {
    const cause = `${layout.cluster} is not the data of a PostgreSQL server.`
    throw refusal(storeErrors, 'LB_STORE_UNREADABLE', cause)
  }
  if (major !== ours) {
    const cause = `The data in ${layout.directory} are PostgreSQL ${major}’s; this version of Lookback runs PostgreSQL ${ours}.`
    throw refusal(storeErrors, 'LB_STORE_MAJOR_VERSION', cause)
  }
}

/** A port that is free may be taken by another before the server listens at it. */
async function atAnyPort(options: Omit<StartOptions, 'port'>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await startServer({ ...options, port: await freePort() })).port
    } catch (error) {
      const taken = error instanceof LookbackError && error.code === 'LB_STORE_PORT_TAKEN'
      if (!taken || attempt >= ports) throw error
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
