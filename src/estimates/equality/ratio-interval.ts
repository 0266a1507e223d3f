import type { TwoCounts } from './exact-test.ts'

/** A ratio of two rates; `high` is Infinity where the other rate may be nothing. */
export interface RateRatio {
  /** Null: nobody of the others reached the step. */
  readonly value: number | null
  readonly low: number
  readonly high: number
}

/** The normal deviate of a 95 % interval. */
const deviate = 1.959964

/**
 * The ratio of a group’s rate to that of the others, with its 95 % score interval (Koopman,
 * Biometrics 40, 1984; Miettinen and Nurminen, Statistics in Medicine 4, 1985), which holds for small
 * counts where the logarithm’s does not.
 */
export function rateRatio(counts: TwoCounts): RateRatio {
  const { of, reached, othersOf, othersReached } = counts
  const value = othersReached === 0 ? null : reached / of / (othersReached / othersOf)
  return {
    value,
    low: reached === 0 ? 0 : edge(counts, value, -1),
    high: othersReached === 0 ? Number.POSITIVE_INFINITY : edge(counts, value, 1),
  }
}

/** Logarithms of ratios are looked for within this distance of no difference. */
const furthest = Math.log(1e9)

/** Where the score leaves the interval on one side, by halving. */
function edge(counts: TwoCounts, value: number | null, side: -1 | 1): number {
  const from = value === null || value === 0 ? -side * furthest : Math.log(value)
  let [inside, outside] = [from, side * furthest]
  for (let step = 0; step < 100; step += 1) {
    const middle = (inside + outside) / 2
    if (Math.abs(score(counts, Math.exp(middle))) <= deviate) inside = middle
    else outside = middle
  }
  return Math.exp((inside + outside) / 2)
}

/** How far the counts are from a ratio, in standard deviations at the likeliest rates with that ratio. */
function score({ of, reached, othersOf, othersReached }: TwoCounts, ratio: number): number {
  const a = (of + othersOf) * ratio
  const b = -(of * ratio + reached + othersOf + othersReached * ratio)
  const c = reached + othersReached
  const others = (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a)
  const own = Math.min(1, others * ratio)
  const variance = (own * (1 - own)) / of + (ratio * ratio * others * (1 - others)) / othersOf
  const difference = reached / of - (ratio * othersReached) / othersOf
  // Rounding may leave a little less than none.
  return difference / Math.sqrt(Math.max(0, variance))
}
