import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** The name of this process, which no other has, before it or after. */
export const thisProcess = [hostname(), process.pid, randomUUID()].join('/')

/**
 * Whether a process of that name can be seen to be gone: it ran on this machine, and nobody has its number now, or we do.
 * Of another machine’s nobody here knows.
 */
export function isGone(name: string): boolean {
  if (name === thisProcess) return false
  const [host, number] = name.split('/')
  if (host !== hostname()) return false
  if (Number(number) === process.pid) return true
  try {
    process.kill(Number(number), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
