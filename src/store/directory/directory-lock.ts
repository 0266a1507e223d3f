import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { endsSoon, isProcess, refusal, startOf } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'

/** Who holds a directory: its process, when that process started, since ids are used again, and where. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
}

export const lockFile = 'lookback.lock'

/** A process of another host, or of another container, cannot be seen: it says that it lives. */
const beatMs = 15_000
const silentMs = 60_000

/**
 * Takes a directory for this process: two processes in one would corrupt it. A lock whose process is gone, or
 * ends in a moment, is taken over. Given back by the function returned, or at exit.
 *
 * @throws LB_STORE_LOCKED naming the process that holds it
 */
export async function takeLock(directory: string): Promise<() => void> {
  const path = join(directory, lockFile)
  const me: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? new Date().toISOString(),
    host: hostname(),
  }
  for (let attempt = 0; !create(path, me); attempt++) {
    const text = read(path)
    const holder = text === null ? null : parse(text)
    if (holder && (attempt > 99 || (isAlive(holder, path) && !(await letsGo(holder, me, path))))) {
      throw refusal(
        storeErrors,
        'LB_STORE_LOCKED',
        `Process ${holder.pid} has the store in ${directory} open.`,
      )
    }
    if (text !== null && replace(path, text, me)) break
  }
  const beating = setInterval(() => beat(path), beatMs).unref()
  let taken = true
  const release = () => {
    if (!taken) return
    taken = false
    clearInterval(beating)
    process.off('exit', release)
    const holder = parse(read(path) ?? '')
    if (holder?.pid === me.pid && holder.started === me.started) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}

/** The file appears whole or not at all: written apart, then linked, which fails where one stands. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.pid}`
  writeFileSync(draft, `${JSON.stringify(holder)}\n`)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Puts a lock of ours in the place of one that holds no more. Several may try: only who has the guard
 * may, and only while the lock is still the one that was judged.
 */
function replace(path: string, judged: string, me: Holder): boolean {
  const guard = `${path}.taking`
  if (!create(guard, me)) {
    const other = parse(read(guard) ?? '')
    if (!other || !isAlive(other, guard)) rmSync(guard, { force: true })
    return false
  }
  try {
    if (read(path) !== judged) return false
    const draft = `${path}.new.${me.pid}`
    writeFileSync(draft, `${JSON.stringify(me)}\n`)
    renameSync(draft, path)
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Null for what was never a lock: it may be replaced. */
function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder
    return Number.isSafeInteger(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function isAlive({ pid, started, host }: Holder, path: string): boolean {
  if (host !== undefined && host !== hostname()) return heardOf(path)
  if (!isProcess(pid)) return false
  const now = startOf(pid)
  return now === null || now === started
}

/** Whether who holds it is seen to end in a moment: one of our own does not, of another machine's nobody here sees it. */
async function letsGo(holder: Holder, me: Holder, path: string): Promise<boolean> {
  const isOwn = holder.pid === me.pid && holder.started === me.started
  if (isOwn || holder.host !== me.host) return false
  return endsSoon(() => read(path) !== null && isAlive(holder, path))
}

function heardOf(path: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(path).mtimeMs) < silentMs
  } catch {
    return false
  }
}

function beat(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // The directory is gone or full: whoever uses it will hear of that.
  }
}
