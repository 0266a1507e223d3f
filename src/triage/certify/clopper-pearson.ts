import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { binomialAtMost } from './log-factorial.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/**
 * Exact limits of a share (Clopper & Pearson 1934), each missed with probability at most α/2.
 *
 * @throws LB_TRIAGE_COUNTS where there are more successes than trials, or fewer than none
 */
export function clopperPearson(successes: number, trials: number, alpha = 0.05): Interval {
  return {
    lower: lowerLimit(successes, trials, alpha / 2),
    upper: upperLimit(successes, trials, alpha / 2),
  }
}

/** The share below which so many successes would happen with probability at most α. */
export function lowerLimit(successes: number, trials: number, alpha: number): number {
  if (!(successes >= 0 && successes <= trials)) {
    throw refusal(triageErrors, 'LB_TRIAGE_COUNTS', `${successes} of ${trials} is not a share.`)
  }
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (1 - binomialAtMost(successes - 1, trials, middle) < alpha) low = middle
    else high = middle
  }
  return low
}

/** The share above which so few successes would happen with probability at most α. */
export const upperLimit = (successes: number, trials: number, alpha: number): number =>
  1 - lowerLimit(trials - successes, trials, alpha)
