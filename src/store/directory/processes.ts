import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The command line a process was started with; null where there is no such process, or it cannot be seen. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return null
    }
  }
  const { stdout, status } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : null
}
