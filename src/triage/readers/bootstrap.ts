import type { Interval } from '../certify/clopper-pearson.ts'
import { below, randomFrom } from '../random.ts'
import type { Ratings } from './ratings.ts'

export interface Estimate extends Interval {
  /** Null where the measure is not defined on these ratings. */
  readonly value: number | null
}

/**
 * A measure of agreement with a percentile interval from resampling cases (not readings: a case's
 * readings belong together). Resamples on which the measure is not defined are left out.
 */
export function withInterval(
  measure: (ratings: Ratings) => number | null,
  ratings: Ratings,
  options: { readonly seed?: number; readonly resamples?: number; readonly alpha?: number } = {},
): Estimate {
  const { seed = 1, resamples = 1000, alpha = 0.05 } = options
  const random = randomFrom(seed)
  const value = measure(ratings)
  const values: number[] = []
  for (let i = 0; i < resamples; i += 1) {
    const resample = ratings.map(() => ratings[below(random, ratings.length)]!)
    const resampled = defined(measure, resample)
    if (resampled !== null) values.push(resampled)
  }
  values.sort((a, b) => a - b)
  return {
    value,
    lower: quantile(values, alpha / 2),
    upper: quantile(values, 1 - alpha / 2),
  }
}

/** A resample may hold no case read twice: then it says nothing. */
function defined(measure: (ratings: Ratings) => number | null, ratings: Ratings): number | null {
  const readTwice = ratings.some((row) => row.filter((answer) => answer !== null).length > 1)
  return readTwice ? measure(ratings) : null
}

/** Quantile of sorted numbers, linear between neighbours; NaN of none. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.ceil(at)
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low)
}
