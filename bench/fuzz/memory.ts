import { readFileSync, writeFileSync } from 'node:fs'

/** Bytes of memory in use at most since the last call of `restart`, where the system tells it. */
export interface PeakMemory {
  restart(): void
  peak(): number
}

const own = '/proc/self'

/** Linux keeps the peak of a process and forgets it on request; elsewhere the present use is taken. */
export function peakMemory(): PeakMemory {
  try {
    writeFileSync(`${own}/clear_refs`, '5')
    return {
      restart: () => writeFileSync(`${own}/clear_refs`, '5'),
      peak: () => 1024 * Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`${own}/status`, 'utf8'))?.[1]),
    }
  } catch {
    return { restart: () => undefined, peak: () => process.memoryUsage().rss }
  }
}
