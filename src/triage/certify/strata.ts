import { logEvidence, type TailCounts } from './tail-test.ts'

/**
 * The most cases that matter which several tails may have held together without being refuted at
 * error α. Each tail is drawn from at random on its own (cases without text, from another source…).
 * The product of independent tails' evidence has mean 1 under their true counts, so it may be read
 * at any time; the least product over every way to split a total among the tails is evidence
 * against that total (stratified products: Stark, ALPHA; Spertus, Sridhar & Stark 2024).
 *
 * A tail's likelihood is log-concave in its count, so ln E is convex and the least sum for each
 * total takes the tails' steps upwards from the least to the greatest: one merge, no search.
 */
export function mostInTails(tails: readonly TailCounts[], alpha: number): number {
  let total = tails.reduce((sum, { hits }) => sum + hits, 0)
  let evidence = 0
  const steps: number[] = []
  for (const tail of tails) {
    const of = logEvidence(tail)
    const last = tail.size - tail.drawn + tail.hits
    evidence += of[tail.hits]!
    for (let m = tail.hits; m < last; m += 1) steps.push(of[m + 1]! - of[m]!)
  }
  const limit = Math.log(1 / alpha)
  let most = total
  for (const step of Float64Array.from(steps).sort()) {
    evidence += step
    total += 1
    if (evidence < limit) most = total
  }
  return most
}
