export interface Deadline {
  /** Seconds; nothing or less once it has passed. */
  readonly left: () => number
}

/**
 * Seconds of this thread's processor time, so that a busy machine refuses no table that a quiet one
 * makes; by the clock at most `wallClockFactor` times as long.
 */
export function deadline(seconds: number): Deadline {
  const end = performance.now() + wallClockFactor * seconds * 1_000
  const before = process.threadCpuUsage()
  return {
    left: () => {
      const { user, system } = process.threadCpuUsage(before)
      return Math.min(seconds - (user + system) / 1e6, (end - performance.now()) / 1_000)
    },
  }
}
export const wallClockFactor = 3
