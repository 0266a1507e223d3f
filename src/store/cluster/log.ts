import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { type LookbackError, refusal } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'

const mostBytes = 10_000_000
const tailBytes = 4_000

/** Keeps the log of the server from growing without end: one earlier file stays. */
export function turnLog(layout: Layout): void {
  if (existsSync(layout.log) && statSync(layout.log).size > mostBytes) {
    renameSync(layout.log, `${layout.log}.1`)
  }
}

/** How much the log holds now, in bytes. */
export const logSize = (layout: Layout): number =>
  existsSync(layout.log) ? statSync(layout.log).size : 0

/** What the server wrote last, from a number of bytes on: what an earlier start said explains nothing. */
export function logTail(layout: Layout, from: number): string {
  try {
    const { size } = statSync(layout.log)
    const file = openSync(layout.log, 'r')
    try {
      const bytes = Buffer.alloc(Math.min(Math.max(size - from, 0), tailBytes))
      readSync(file, bytes, 0, bytes.length, size - bytes.length)
      return bytes.toString()
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

const known = [
  [/No space left on device|Disk quota exceeded/i, 'LB_STORE_DISK_FULL'],
  [/Read-only file system/i, 'LB_STORE_READ_ONLY'],
  [
    /could not locate a valid checkpoint record|invalid (checkpoint|primary checkpoint)|PANIC:|incorrect checksum|is not a valid data directory/i,
    'LB_STORE_UNREADABLE',
  ],
] as const

/** The refusal that what the server, or what makes its data, wrote before it ended amounts to. */
export function startFailure(tail: string): LookbackError {
  const lines = tail.split('\n').filter((line) => line.trim() !== '')
  const fatal = lines.findLast((line) => /(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? ''
  const words = fatal.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '').trim()
  const code = known.find(([pattern]) => pattern.test(tail))?.[1] ?? 'LB_STORE_SERVER_START'
  return refusal(
    storeErrors,
    code,
    words === '' ? undefined : `${storeErrors[code].cause} It says: “${words}”.`,
  )
}
