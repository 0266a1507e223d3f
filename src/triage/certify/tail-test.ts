import { logFactorials } from './log-factorial.ts'

/** What has been drawn, uniformly at random and without replacement, from a tail of unread cases. */
export interface TailCounts {
  /** Cases in the tail when it was frozen. */
  readonly size: number
  /** Of these, drawn and read so far. */
  readonly drawn: number
  /** Of the drawn, those that matter. */
  readonly hits: number
}

/**
 * Evidence against "the tail held m cases that matter", for each m = 0 … size: the
 * prior-posterior-ratio martingale of Waudby-Smith & Ramdas (2020),
 *   E(m) = Σ_m' π(m') P_m' / P_m,  P_m = C(size − drawn, m − hits) / C(size, m)
 * (the probability of the order drawn). Its mean is 1 when m is true, at any time one looks, so
 * E(m) ≥ 1/α happens with probability at most α (Ville). Returned as ln E(m); +Infinity where the
 * draw makes m impossible. The prior only decides how soon, never whether it is valid:
 * π(0) = 0.75, the rest in proportion to 1 / m(m + 1).
 */
export function logEvidence(counts: TailCounts): Float64Array {
  const mixture = logMixture(counts)
  return logLikelihood(counts).map((each) => mixture - each)
}

/** ln P_m for m = 0 … size; −Infinity where the draw makes m impossible. Concave in between. */
export function logLikelihood({ size, drawn, hits }: TailCounts): Float64Array {
  const log = logFactorials(size)
  const left = size - drawn
  const likelihood = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
  for (let m = hits; m <= left + hits; m += 1) {
    likelihood[m] =
      log[left]! - log[m - hits]! - log[left - m + hits]! - (log[size]! - log[m]! - log[size - m]!)
  }
  return likelihood
}

/** ln Σ_m π(m) P_m: how likely the draw was, by the prior. */
export function logMixture(counts: TailCounts): number {
  const { size, drawn, hits } = counts
  const likelihood = logLikelihood(counts)
  const last = size - drawn + hits
  let best = Number.NEGATIVE_INFINITY
  for (let m = hits; m <= last; m += 1) {
    best = Math.max(best, logPrior(m, size) + likelihood[m]!)
  }
  let sum = 0
  for (let m = hits; m <= last; m += 1) {
    sum += Math.exp(logPrior(m, size) + likelihood[m]! - best)
  }
  return best + Math.log(sum)
}

/** The weights 1 / m(m + 1), m = 1 … size, add up to size / (size + 1). */
function logPrior(m: number, size: number): number {
  if (size === 0) return 0
  if (m === 0) return Math.log(0.75)
  return Math.log((0.25 * (size + 1)) / size) - Math.log(m) - Math.log(m + 1)
}

/**
 * The largest number of cases that matter which the tail may have held without being refuted at
 * error α: an upper confidence bound that holds at every look at once.
 */
export function mostInTail(counts: TailCounts, alpha: number): number {
  const evidence = logEvidence(counts)
  const limit = Math.log(1 / alpha)
  for (let m = counts.size - counts.drawn + counts.hits; m > counts.hits; m -= 1) {
    if (evidence[m]! < limit) return m
  }
  return counts.hits
}
