/** Pairwise and B-cubed precision and recall of one partition against another (Bagga & Baldwin 1998). */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const pairsOf = (n: number) => (n * (n - 1)) / 2
export const harmonic = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0

function count<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}

export function clusterAgreement(
  found: readonly (string | number)[],
  truth: readonly (string | number)[],
): { readonly pairwise: Agreement; readonly bCubed: Agreement } {
  const foundSizes = count(found)
  const trueSizes = count(truth)
  const cells = count(found.map((cluster, at) => `${cluster}\u0000${truth[at]}`))
  const together = sum([...cells.values()].map(pairsOf))
  const precision = together / Math.max(1, sum([...foundSizes.values()].map(pairsOf)))
  const recall = together / Math.max(1, sum([...trueSizes.values()].map(pairsOf)))
  let bPrecision = 0
  let bRecall = 0
  found.forEach((cluster, at) => {
    const cell = cells.get(`${cluster}\u0000${truth[at]}`)!
    bPrecision += cell / foundSizes.get(cluster)!
    bRecall += cell / trueSizes.get(truth[at]!)!
  })
  bPrecision /= found.length
  bRecall /= found.length
  return {
    pairwise: { precision, recall, f1: harmonic(precision, recall) },
    bCubed: { precision: bPrecision, recall: bRecall, f1: harmonic(bPrecision, bRecall) },
  }
}

/** Best F1 over thresholds; pairs that were never scored count as missed. */
export function bestPairwise(
  links: readonly { readonly weight: number; readonly same: boolean }[],
  truePairs: number,
): number {
  let right = 0
  let best = 0
  links
    .toSorted((a, b) => b.weight - a.weight)
    .forEach(({ same }, at) => {
      if (same) right++
      best = Math.max(best, (2 * right) / (at + 1 + truePairs))
    })
  return best
}
