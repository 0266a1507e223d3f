import { quantile } from '../readers/bootstrap.ts'

export interface Spread {
  readonly p10: number
  readonly p50: number
  readonly p85: number
  readonly p90: number
}

/** No forecast looks further than twenty years. */
export const horizonWeeks = 20 * 52
/** Weeks that must be on record before a date is named. */
export const leastHistory = 8

export function spreadOf(draws: readonly number[]): Spread {
  const sorted = draws.toSorted((a, b) => a - b)
  return { p10: at(sorted, 0.1), p50: at(sorted, 0.5), p85: at(sorted, 0.85), p90: at(sorted, 0.9) }
}

/** A quantile that never averages a number with infinity. */
const at = (sorted: readonly number[], share: number): number => {
  const next = sorted[Math.ceil(share * (sorted.length - 1))]!
  return Number.isFinite(next) ? quantile(sorted, share) : next
}
