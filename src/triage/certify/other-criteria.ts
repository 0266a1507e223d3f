import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { binomialAtMost, hypergeometricAtMost } from './log-factorial.ts'
import { leastMissed } from './price-list.ts'

/** A stopping rule's verdict with the grade of what it rests on. For comparison with the certificate. */
export interface Verdict {
  readonly stop: boolean
  /** A: rests on the draw. B: assumes the order is never worse than random. C: a rule of thumb. */
  readonly grade: 'A' | 'B' | 'C'
  readonly assumption: string
}

/**
 * QBCB (Lewis, Yang & Frieder 2021): a random sample was read until it held r cases that matter; stop
 * when the ordered reading has met j of them, j = min { j : P(Bin(r, target) < j) ≥ 1 − α }. One look.
 *
 * @returns j, or null where r is too small for any j (r ≥ ln α / ln target is needed)
 */
export function quantileToMeet(r: number, target: number, alpha: number): number | null {
  for (let j = 1; j <= r; j += 1) {
    if (binomialAtMost(j - 1, r, target) >= 1 - alpha) return j
  }
  return null
}

export function quantileVerdict(
  sample: { readonly positives: number; readonly met: number },
  target: number,
  alpha: number,
): Verdict {
  const j = quantileToMeet(sample.positives, target, alpha)
  return {
    stop: j !== null && sample.met >= j,
    grade: 'A',
    assumption: 'The sample was drawn at random beforehand, and the rule is looked at once.',
  }
}

/**
 * The hypergeometric criterion (Callaghan & Müller-Hansen 2020): were the last i cases drawn at
 * random from what was left, how likely is so few that matter if the target were missed? The least
 * over every i; stop below α.
 *
 * @param answers whether each case read matters, in the order read
 * @throws LB_TRIAGE_COUNTS where more were read than there are
 */
export function hypergeometricCriterion(
  answers: readonly boolean[],
  cases: number,
  target: number,
): number {
  if (answers.length > cases) throw refusal(triageErrors, 'LB_TRIAGE_COUNTS')
  const found = answers.filter(Boolean).length
  let least = 1
  let inWindow = 0
  for (let i = 1; i <= answers.length; i += 1) {
    if (answers[answers.length - i]) inWindow += 1
    const left = cases - answers.length + i
    const marked = inWindow + leastMissed(found, target)
    least = Math.min(least, hypergeometricAtMost(inWindow, i, marked, left))
  }
  return least
}

export const hypergeometricVerdict = (
  answers: readonly boolean[],
  cases: number,
  target: number,
  alpha: number,
): Verdict => ({
  stop: hypergeometricCriterion(answers, cases, target) < alpha,
  grade: 'B',
  assumption: 'The order was never worse than random, and looking often does not matter.',
})

export const consecutiveVerdict = (answers: readonly boolean[], run: number): Verdict => ({
  stop: answers.length >= run && answers.slice(-run).every((matters) => !matters),
  grade: 'C',
  assumption: `A run of ${run} cases that do not matter means there is nothing more.`,
})
