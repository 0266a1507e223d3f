import { logEvidence, type TailCounts } from './tail-test.ts'

/**
 * The most cases that matter which several tails may have held together without being refuted at
 * error α. Each tail is drawn from at random on its own (cases without text, from another source…).
 * The product of independent tails' evidence has mean 1 under their true counts, so it may be read
 * at any time; the least product over every way to split a total among the tails is evidence
 * against that total (stratified products: Stark, ALPHA; Spertus, Sridhar & Stark 2024).
 *
 * Least sum of ln E over splits of each total: one pass per tail, (Σ sizes)² steps at the worst.
 */
export function mostInTails(tails: readonly TailCounts[], alpha: number): number {
  let least = Float64Array.of(0)
  for (const tail of tails) {
    const evidence = logEvidence(tail)
    const from = tail.hits
    const to = tail.size - tail.drawn + tail.hits
    const joined = new Float64Array(least.length + to).fill(Number.POSITIVE_INFINITY)
    for (let before = 0; before < least.length; before += 1) {
      const held = least[before]!
      if (held === Number.POSITIVE_INFINITY) continue
      for (let m = from; m <= to; m += 1) {
        const sum = held + evidence[m]!
        if (sum < joined[before + m]!) joined[before + m] = sum
      }
    }
    least = joined
  }
  const limit = Math.log(1 / alpha)
  const hits = tails.reduce((sum, tail) => sum + tail.hits, 0)
  for (let total = least.length - 1; total > hits; total -= 1) {
    if (least[total]! < limit) return total
  }
  return hits
}
