import { writeFileSync } from 'node:fs'

/** Watches by how much memory grows. */
export interface MemoryWatch {
  restart(): void
  /** Bytes by which the memory in use has grown at most since `restart`; never less than it has. */
  grown(): number
}

const clearRefs = '/proc/self/clear_refs'
const wide = 128 * 2 ** 20

/**
 * The peak of a process lies above the memory in use by what earlier inputs needed. Linux forgets it on
 * request; that costs more than reading a small file, so it is asked to only where the two lie far apart.
 */
export function memoryWatch(): MemoryWatch {
  let before = 0
  return {
    restart: () => {
      before = process.memoryUsage.rss()
      if (peak() - before > wide) forgetPeak()
    },
    grown: () => peak() - before,
  }
}

const peak = (): number => process.resourceUsage().maxRSS * 1024

function forgetPeak(): void {
  try {
    writeFileSync(clearRefs, '5')
  } catch {
    // Elsewhere the peak of the process stands for that of the input: it is never less.
  }
}
