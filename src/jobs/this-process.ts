import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { isProcess } from '../model/index.ts'

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
  return !isProcess(Number(number))
}

/** Whether a process of that name is seen to be at work here. */
export const isAtWorkHere = (name: string): boolean =>
  name.startsWith(`${hostname()}/`) && !isGone(name)
