import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of Linux: what one tick of /proc is, in milliseconds (`getconf CLK_TCK` is 100 everywhere). */
const tickMs = 10

interface ProcessTimes {
  readonly parent: number
  /** Milliseconds of a processor, user and system, of the process and of its children that ended. */
  readonly ms: number
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
    return { parent: Number(fields[1]), ms: ticks * tickMs }
  } catch {
    // It ended while it was looked at.
    return null
  }
}

/** Milliseconds of a processor that a process and its children have used so far (Linux only). */
export function processorMs(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.reduce((sum, name) => {
    const times = timesOf(Number(name))
    const counts = times !== null && (Number(name) === pid || times.parent === pid)
    return counts ? sum + times.ms : sum
  }, 0)
}

/** The process of the database server of a store's own directory. */
export const serverOf = (directory: string): number =>
  Number(
    readFileSync(join(directory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
