import { logLikelihood, logMixture, type TailCounts } from './tail-test.ts'

/** Upper bounds for a tail counted in parts; all of them hold together, at every look. */
export interface TailBounds {
  /** The most cases that matter which the whole may have held. */
  readonly most: number
  /** The same of each part; their sum is more than the whole can have held. */
  readonly parts: readonly number[]
}

/**
 * The most cases that matter which several tails may have held without being refuted at error α, each
 * drawn from at random (cases without text, from another source…), whatever the parts hold.
 *
 * Evidence against one number in each part is the prior-posterior ratio over all parts at once; the
 * least over every way to split a total is evidence against the total (stratified tests: Stark, ALPHA;
 * Spertus, Sridhar & Stark 2024). A tail's likelihood is log-concave in its count, so the least sum for each
 * total takes the tails' steps upwards from the least to the greatest: one merge, no search.
 */
export function boundTails(tails: readonly TailCounts[], alpha: number): TailBounds {
  const parts = tails.map((tail) => {
    const against = logLikelihood(tail).map((each) => -each)
    return { least: tail.hits, last: tail.size - tail.drawn + tail.hits, against }
  })
  const mixture = logMixtureOf(tails)
  const limit = Math.log(1 / alpha)
  let evidence = parts.reduce((sum, { against, least }) => sum + against[least]!, mixture)
  let total = parts.reduce((sum, { least }) => sum + least, 0)
  let most = total
  const steps = parts.flatMap(({ against, least, last }) =>
    Array.from({ length: last - least }, (_, i) => against[least + i + 1]! - against[least + i]!),
  )
  for (const step of Float64Array.from(steps).sort()) {
    evidence += step
    total += 1
    if (evidence < limit) most = total
  }
  const lowest = parts.map(({ against, least, last }) => {
    let low = against[least]!
    for (let m = least + 1; m <= last; m += 1) low = Math.min(low, against[m]!)
    return low
  })
  const others = mixture + lowest.reduce((sum, each) => sum + each, 0)
  return {
    most,
    parts: parts.map(({ against, least, last }, i) => {
      let m = last
      while (m > least && others - lowest[i]! + against[m]! >= limit) m -= 1
      return m
    }),
  }
}

/** How much of the prior holds that parts differ. Little: it costs ln(1 / 0.9) where they do not. */
const apart = 0.1

/**
 * ln of how likely the draws were, by the prior: mostly that what matters lies anywhere in the parts
 * alike, and a little that each part is a matter of its own.
 */
export function logMixtureOf(tails: readonly TailCounts[]): number {
  const sum = (of: (tail: TailCounts) => number) =>
    tails.reduce((total, tail) => total + of(tail), 0)
  const together = logMixture({
    size: sum(({ size }) => size),
    drawn: sum(({ drawn }) => drawn),
    hits: sum(({ hits }) => hits),
  })
  const alone = sum(logMixture)
  const most = Math.max(together, alone)
  return most + Math.log((1 - apart) * Math.exp(together - most) + apart * Math.exp(alone - most))
}
