import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'

/** Who holds a store: its process, and when that process started, since ids are used again. */
interface Holder {
  readonly pid: number
  readonly started: string
}

export const lockFile = 'lookback.lock'

/**
 * Takes the embedded store for this process: two processes in one directory would corrupt it.
 * A lock whose process is gone is taken over. Released by the function returned, or at exit.
 *
 * @throws LB_STORE_LOCKED naming the process that holds it
 */
export function takeLock(directory: string): () => void {
  const path = join(directory, lockFile)
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? new Date().toISOString() }
  for (let attempt = 0; !create(path, me); attempt++) {
    const holder = read(path)
    if (holder && (attempt > 9 || isAlive(holder))) {
      throw refusal(
        storeErrors,
        'LB_STORE_LOCKED',
        `Process ${holder.pid} has the store in ${directory} open.`,
      )
    }
    rmSync(path, { force: true })
  }
  let held = true
  const release = () => {
    if (!held) return
    held = false
    process.off('exit', release)
    const holder = read(path)
    if (holder?.pid === me.pid && holder.started === me.started) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}

/** The file appears whole or not at all: written beside, then linked, which fails where one stands. */
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

/** Null for a file that is gone or was never a lock: both may be replaced. */
function read(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder
    return Number.isSafeInteger(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return now === null || now === started
}

/** Clock ticks since boot at which a process started (proc(5), field 22); null where not Linux. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
