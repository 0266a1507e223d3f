import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Whether a process of this number runs here, ours or not. One that has ended and was not waited for by who started it runs no more. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return !/^[ZX]/.test(statOf(pid)[0] ?? '')
}

/** Clock ticks since boot at which a process started (proc(5), field 22); null where not Linux. */
export const startOf = (pid: number): string | null => statOf(pid)[19] ?? null

/** Fields of a process from its state on; none where nobody tells. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** Killed, a process that holds much memory takes a moment to end, and one that it started is told only then. */
const endingMs = 3000
const lookMs = 50

/**
 * Whether whoever holds what is wanted ends in a moment. Who stops a command and gives it again at once need not be told that it still runs.
 */
export async function endsSoon(isAtWork: () => boolean): Promise<boolean> {
  for (const until = Date.now() + endingMs; isAtWork(); await setTimeout(lookMs))
    if (Date.now() > until) return false
  return true
}
