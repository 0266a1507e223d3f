import type { Share } from './contract.ts'
import { shareOf } from './share.ts'

/** Pairs of one band of match weight, and what people said of a random sample of them. */
export interface SampledBand {
  readonly from: number
  readonly pairs: number
  readonly same: number
  readonly different: number
}

/** A number with limits, not held to be a share. */
type Estimate = Share

/**
 * Of the pairs that weigh enough to be joined, the share that are one person. Null while a band that
 * holds pairs has no answer, for nothing is known of it.
 */
export function precisionOf(bands: readonly SampledBand[], cut: number): Share | null {
  const above = held(bands.filter(({ from }) => from >= cut))
  const all = above.reduce((sum, { pairs }) => sum + pairs, 0)
  const same = sameIn(above)
  return same && all > 0 ? within(shared(same, all)) : null
}

/**
 * Of the pairs that are one person, the share that weigh enough to be joined. What was never scored
 * is charged through `blocking`: the pairs known from elsewhere, and how many of them were scored.
 */
export function recallOf(
  bands: readonly SampledBand[],
  cut: number,
  blocking: { readonly known: number; readonly found: number } | null,
): Share | null {
  const above = sameIn(held(bands.filter(({ from }) => from >= cut)))
  const below = sameIn(held(bands.filter(({ from }) => from < cut)))
  if (!above || !below || above.low <= 0) return null
  const missed = ratio(below, above)
  const scored = {
    estimate: 1 / (1 + missed.estimate),
    low: 1 / (1 + missed.high),
    high: 1 / (1 + missed.low),
  }
  const found = blocking && shareOf(blocking.found, blocking.known)
  return within(found ? product(scored, found) : scored)
}

const held = (bands: readonly SampledBand[]) => bands.filter(({ pairs }) => pairs > 0)

/**
 * How many pairs of these bands are one person. Each band's Wilson limits, narrowed for what was
 * drawn of it without replacement, are joined by the method of variance estimates recovery (Zou,
 * Huang and Zhang 2009, for sums of independent shares with known weights).
 */
function sameIn(bands: readonly SampledBand[]): Estimate | null {
  let [estimate, down, up] = [0, 0, 0]
  for (const { pairs, same, different } of bands) {
    const judged = same + different
    const share = shareOf(same, judged)
    if (!share) return null
    const open = Math.sqrt(Math.max(0, 1 - judged / pairs))
    estimate += pairs * share.estimate
    down += (pairs * open * (share.estimate - share.low)) ** 2
    up += (pairs * open * (share.high - share.estimate)) ** 2
  }
  return { estimate, low: estimate - Math.sqrt(down), high: estimate + Math.sqrt(up) }
}

/** Limits of x / y for independent x and y (Donner and Zou 2012). */
function ratio(x: Estimate, y: Estimate): Estimate {
  const both = x.estimate * y.estimate
  const limit = (xEnd: number, yEnd: number, side: 1 | -1) => {
    const under = yEnd * (2 * y.estimate - yEnd)
    const root = both ** 2 - xEnd * (2 * x.estimate - xEnd) * under
    return (both + side * Math.sqrt(Math.max(0, root))) / under
  }
  return {
    estimate: x.estimate / y.estimate,
    low: Math.max(0, limit(x.low, y.high, -1)),
    high: limit(x.high, y.low, 1),
  }
}

/** Limits of x · y for independent shares: the same on their logarithms. */
function product(x: Estimate, y: Estimate): Estimate {
  const estimate = x.estimate * y.estimate
  if (estimate === 0) return { estimate, low: 0, high: x.high * y.high }
  const away = (end: 'low' | 'high') =>
    Math.hypot(Math.log(x[end] / x.estimate), Math.log(y[end] / y.estimate))
  return {
    estimate,
    low: estimate * Math.exp(-away('low')),
    high: estimate * Math.exp(away('high')),
  }
}

const shared = ({ estimate, low, high }: Estimate, all: number): Estimate => ({
  estimate: estimate / all,
  low: low / all,
  high: high / all,
})

const within = ({ estimate, low, high }: Estimate): Share => ({
  estimate,
  low: Math.max(0, low),
  high: Math.min(1, high),
})
