import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { refusal } from '../../model/index.ts'
import { isProcess, programOf } from '../directory/processes.ts'
import { type Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { program } from './binaries.ts'
import { logTail, startFailure } from './log.ts'
import type { Runnable } from './programs.ts'
import { settings, type Transport } from './settings.ts'

/** A server at work on a cluster, as its own file says (postmaster.pid). */
export interface Running {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

const pidFile = (layout: Layout) => join(layout.cluster, 'postmaster.pid')

function readPidFile(layout: Layout): Running | null {
  try {
    const lines = readFileSync(pidFile(layout), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isSafeInteger(pid) || pid < 1) return null
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * Whether the process of the file is a server on this very cluster. Numbers of processes are used again,
 * after a restart of the machine or of a container at once: then PostgreSQL itself would refuse to start.
 */
function isServerOf(layout: Layout, pid: number): boolean | 'unknown' {
  if (!isProcess(pid)) return false
  const name = programOf(pid)
  if (name !== null && name !== 'postgres') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(layout.cluster)
  } catch {
    return name === null ? true : 'unknown'
  }
}

/**
 * The server that works on this cluster now; null where there is none. A file left by one that is no more
 * is taken away, where its number now belongs to another program.
 *
 * @throws LB_STORE_STALE_LOCK where nobody can tell
 */
export function runningServer(layout: Layout): Running | null {
  const running = readPidFile(layout)
  if (running === null) return null
  const is = isServerOf(layout, running.pid)
  if (is === 'unknown') {
    const cause = `The file ${pidFile(layout)} names process ${running.pid}, a PostgreSQL server, and nobody but its owner can tell of which data.`
    throw refusal(storeErrors, 'LB_STORE_STALE_LOCK', cause)
  }
  if (is) return running
  if (isProcess(running.pid)) rmSync(pidFile(layout), { force: true })
  return null
}

export interface StartOptions extends Runnable {
  readonly layout: Layout
  readonly transport: Transport
  readonly port: number
  readonly signal?: AbortSignal
}

/** Processes of a server that was killed let go of its memory a moment later. */
const lettingGo = 50

/**
 * Starts the server and waits until it takes connections: after a crash, until it has recovered.
 *
 * @throws LB_STORE_SERVER_START, LB_STORE_DISK_FULL, LB_STORE_PORT_TAKEN, LB_STORE_UNREADABLE
 */
export async function startServer(options: StartOptions): Promise<Running> {
  for (let attempt = 0; ; attempt++) {
    const child = launch(options)
    const running = await untilReady(options.layout, child)
    if (running) return running
    const tail = logTail(options.layout)
    if (!/shared memory block .* is still in use/.test(tail) || attempt >= lettingGo) {
      throw startFailure(tail)
    }
    await setTimeout(200)
  }
}

function launch({ layout, programs, account, transport, port }: StartOptions): ChildProcess {
  const log = openSync(layout.log, 'a', 0o600)
  try {
    const child = spawn(
      program(programs, 'postgres'),
      ['-D', dataArgument(layout), ...settings(transport, port)],
      {
        ...(account ?? {}),
        cwd: layout.cluster,
        env: serverEnvironment,
        detached: true,
        stdio: ['ignore', log, log],
        windowsHide: true,
      },
    )
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/**
 * On Linux the server reaches its data through the folder it starts in, so that the folders above may be
 * closed to the account it runs as.
 */
export const dataArgument = (layout: Layout): string =>
  process.platform === 'linux' ? '/proc/self/cwd' : layout.cluster

/** Nothing of ours is handed down: it may hold passwords, or settings of another server. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  TZ: 'UTC',
  PATH: process.env.PATH ?? '',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
}

async function untilReady(layout: Layout, child: ChildProcess): Promise<Running | null> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const running = readPidFile(layout)
    if (running?.pid === child.pid && running.ready) return running
    await setTimeout(10)
  }
  return null
}

/** Waits until a server that is already there, but still starting, takes connections. */
export async function readyServer(layout: Layout): Promise<Running | null> {
  for (;;) {
    const running = runningServer(layout)
    if (running === null || running.ready) return running
    await setTimeout(20)
  }
}

const fastMs = 60_000
const immediateMs = 10_000

/** Ends the server in order; at once, where it does not end in a minute: it recovers at the next start. */
export async function stopServer(layout: Layout): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', fastMs],
    ['SIGQUIT', immediateMs],
    ['SIGKILL', immediateMs],
  ] as const) {
    const running = runningServer(layout)
    if (running === null) return
    signalTo(running.pid, signal)
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (runningServer(layout)?.pid !== running.pid) return
      await setTimeout(10)
    }
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself.
  }
}
