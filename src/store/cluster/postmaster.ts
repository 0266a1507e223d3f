import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isProcess } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { commandOf } from '../directory/processes.ts'
import { program } from './binaries.ts'
import { logSize, logTail, startFailure, turnLog } from './log.ts'
import type { Runnable } from './programs.ts'
import { type Settings, settings, socketName } from './settings.ts'

/** A server at work on a cluster, as its own file says (postmaster.pid). */
export interface Running {
  readonly pid: number
  readonly isReady: boolean
  /** That the process is this server, and no other that was given its number: null where nobody can tell. */
  readonly isOurs: true | null
}

/** Files that name the process of a server, and keep another from starting. */
const lockFiles = ({ cluster }: Layout) => [
  join(cluster, 'postmaster.pid'),
  join(cluster, `${socketName}.lock`),
]

function linesOf(path: string): readonly string[] | null {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return null
  }
}

/**
 * By what the process of this server is told from any other, on this machine or on the one a copy came
 * from: what initdb named the data (pg_control begins with it), and which folder they lie in.
 */
function serverName({ cluster }: Layout): string {
  try {
    const file = openSync(join(cluster, 'global', 'pg_control'), 'r')
    try {
      const identifier = Buffer.alloc(8)
      readSync(file, identifier, 0, 8, 0)
      return `lookback-${identifier.readBigUInt64LE()}-${statSync(cluster).ino}`
    } finally {
      closeSync(file)
    }
  } catch {
    return 'lookback-without-data'
  }
}

/** Numbers of processes are used again: after a restart of a container at once. */
function isServerOf(layout: Layout, pid: number): boolean | null {
  if (!isProcess(pid)) return false
  const command = commandOf(pid)
  return command === null ? null : command.includes(serverName(layout))
}

/** The server that works on this cluster now; null where none does. */
export function runningServer(layout: Layout): Running | null {
  const lines = linesOf(lockFiles(layout)[0]!)
  const pid = Number(lines?.[0])
  if (lines === null || !Number.isSafeInteger(pid) || pid < 1) return null
  const isOurs = isServerOf(layout, pid)
  if (isOurs === false) return null
  return { pid, isReady: lines[7]?.trim() === 'ready', isOurs: isOurs || null }
}

/** PostgreSQL itself would refuse to start where another program has the number of a server that crashed. */
function forgetCrashed(layout: Layout): void {
  for (const path of lockFiles(layout)) {
    const pid = Math.abs(Number(linesOf(path)?.[0]))
    if (pid > 0 && isProcess(pid) && isServerOf(layout, pid) === false) {
      rmSync(path, { force: true })
    }
  }
}

/** Processes of a server that was killed let go of its memory a moment later. */
const lettingGo = 50

/**
 * Starts the server and waits until it takes connections: after a crash, until it has recovered. Does
 * nothing where another process has started it meanwhile.
 *
 * @throws LB_STORE_SERVER_START, LB_STORE_DISK_FULL, LB_STORE_UNREADABLE
 */
export async function startServer(
  layout: Layout,
  runnable: Runnable,
  otherwise: Settings = {},
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    forgetCrashed(layout)
    turnLog(layout)
    const before = logSize(layout)
    const child = launch(layout, runnable, otherwise)
    if (await isUp(layout, child)) return
    if (runningServer(layout)) return
    const tail = logTail(layout, before)
    const passes = /shared memory block .* is still in use|lock file .* already exists/.test(tail)
    if (!passes || attempt >= lettingGo) throw startFailure(tail)
    await setTimeout(200)
  }
}

function launch(
  layout: Layout,
  { programs, account }: Runnable,
  otherwise: Settings,
): ChildProcess {
  const log = openSync(layout.log, 'a', 0o600)
  try {
    const child = spawn(
      program(programs, 'postgres'),
      ['-D', dataArgument(layout), ...settings(serverName(layout), otherwise)],
      {
        ...(account ?? {}),
        cwd: layout.cluster,
        env: serverEnvironment,
        // A session of its own: what ends the terminal it was started from does not end it.
        detached: true,
        stdio: ['ignore', log, log],
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
export const dataArgument = (layout: Pick<Layout, 'cluster'>): string =>
  process.platform === 'linux' ? '/proc/self/cwd' : layout.cluster

/** Nothing of ours is handed down: it may hold passwords, or settings of another server. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  TZ: 'UTC',
  PATH: process.env.PATH ?? '',
}

async function isUp(layout: Layout, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const running = runningServer(layout)
    if (running?.pid === child.pid && running.isReady) return true
    await setTimeout(10)
  }
  return false
}

const fastMs = 60_000
const immediateMs = 10_000

/**
 * Ends the server in order; at once, where it does not end in a minute: it recovers at the next start.
 * One of which nobody can tell that it is ours is left alone.
 */
export async function stopServer(layout: Layout): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', fastMs],
    ['SIGQUIT', immediateMs],
    ['SIGKILL', immediateMs],
  ] as const) {
    const running = runningServer(layout)
    if (!running?.isOurs) return
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
