import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { LookbackError } from '../../model/index.ts'
import { takeLock } from '../directory/directory-lock.ts'
import type { Layout } from '../directory/layout.ts'
import { keeperAddress } from './address.ts'
import { turnLog } from './log.ts'
import { openCluster } from './open-cluster.ts'
import { runningServer, stopServer } from './postmaster.ts'
import { forgetCopy } from './programs.ts'
import { type Transport, usualTransport } from './settings.ts'
import { Users } from './users.ts'

/** A server that ends by itself is started again, but not for ever. */
const mostRestarts = 5
const restartMs = 500
const steadyMs = 60_000
const watchMs = 500
/** Whoever started a keeper connects at once, unless it was killed. */
const firstUserMs = 10_000

/** The exit status of a keeper that found another at work. */
export const otherKeeper = 3

/**
 * Keeps the server of a directory until nobody uses it.
 *
 * @returns the process's exit status
 */
export async function keep(layout: Layout, transport: Transport = usualTransport): Promise<number> {
  const release = claim(layout)
  if (release === null) return otherKeeper
  const users = new Users()
  const door = await listen(layout, users)
  try {
    await serve(layout, transport, users)
    return 0
  } catch (error) {
    users.fail(error)
    return 1
  } finally {
    await shut(door, users)
    release()
  }
}

function claim(layout: Layout): (() => void) | null {
  try {
    const release = takeLock(layout.directory)
    if (!existsSync(layout.server)) makeServerFolder(layout)
    return release
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_STORE_LOCKED') return null
    throw error
  }
}

/** Closed to all but whose directory it is. */
function makeServerFolder(layout: Layout): void {
  mkdirSync(layout.server, { mode: 0o700 })
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(layout.directory)
    chownSync(layout.server, uid, gid)
  }
}

async function listen(layout: Layout, users: Users): Promise<Server> {
  const { path, from } = keeperAddress(layout)
  // Names of sockets are short, those of folders need not be: it is named from the folder it lies in.
  process.chdir(from)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => users.enter(socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  server.on('error', () => {})
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(layout.server)
    chownSync(path, uid, gid)
  }
  return server
}

async function shut(door: Server, users: Users): Promise<void> {
  const closed = new Promise<void>((resolve) => door.close(() => resolve()))
  users.dismissAll()
  await Promise.race([closed, setTimeout(2_000, undefined, { ref: false })])
}

async function serve(layout: Layout, transport: Transport, users: Users): Promise<void> {
  // Its users are asked to end as well, and finish what they do; their leaving ends it.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  const ends = { count: 0, since: Date.now() }
  try {
    for (;;) {
      turnLog(layout)
      const port = await openCluster(layout, transport)
      users.say({ state: 'ready', port, transport })
      if ((await untilOver(layout, users)) === 'gone') {
        await pause(ends)
        continue
      }
      users.say({ state: 'starting' })
      await stopServer(layout)
      users.dismissLeaving()
      // Somebody may have come while it stopped.
      if (users.count === 0) return
    }
  } finally {
    await stopServer(layout)
    forgetCopy(layout)
  }
}

async function pause(ends: { count: number; since: number }): Promise<void> {
  ends.count = Date.now() - ends.since > steadyMs ? 1 : ends.count + 1
  ends.since = Date.now()
  if (ends.count > mostRestarts) throw new Error('It ended by itself, again and again.')
  await setTimeout(ends.count * restartMs)
}

/** Waits until nobody uses the server any more, or it is no more. */
async function untilOver(layout: Layout, users: Users): Promise<'nobody' | 'gone'> {
  const started = Date.now()
  for (let used = false; ; ) {
    used ||= users.count > 0
    if (users.count > 0) users.dismissLeaving()
    else if (used || Date.now() - started > firstUserMs) return 'nobody'
    if (runningServer(layout) === null) return 'gone'
    await Promise.race([users.change(), setTimeout(watchMs)])
  }
}
