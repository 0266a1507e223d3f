import { backward, cholesky, forward } from './cholesky.ts'
import type { Lesson } from './support-vector.ts'

/**
 * Weights, one a column and then a base, that minimise ½|w|² + ½b² + Σ cost · (y − w·x − b)² over the
 * lessons: what the support vectors minimise where no lesson is beyond its margin, solved at once.
 * `read` puts the `count` columns of a row into `x`: few, since each new lesson takes their square. Sums
 * of products are kept from fit to fit, for each sign by what its lessons cost beside its first.
 */
export function leastSquares(
  rows: number,
  count: number,
  read: (row: number, x: Float64Array) => void,
) {
  const size = count + 1
  const positive = sumsOf(size)
  const negative = sumsOf(size)
  /** What each row counts for in the sums, with its sign. */
  const counted = new Float64Array(rows)
  let taught: readonly Lesson[] = []
  /** The last fit that each row was a lesson of. */
  const seen = new Int32Array(counted.length)
  let fit = 0
  const x = new Float64Array(size)

  const tally = (row: number, share: number) => {
    if (counted[row] === share) return
    read(row, x)
    x[count] = 1
    if (counted[row]! !== 0)
      add(counted[row]! > 0 ? positive : negative, x, -Math.abs(counted[row]!))
    if (share !== 0) add(share > 0 ? positive : negative, x, Math.abs(share))
    counted[row] = share
  }

  return (lessons: readonly Lesson[]): Float64Array => {
    fit += 1
    for (const { row } of lessons) seen[row] = fit
    for (const { row } of taught) if (seen[row] !== fit) tally(row, 0)
    taught = lessons
    const first = lessons.find(({ sign }) => sign === 1)?.cost ?? 1
    const against = lessons.find(({ sign }) => sign === -1)?.cost ?? 1
    for (const { row, sign, cost } of lessons) {
      tally(row, sign === 1 ? cost / first : -cost / against)
    }
    const products = positive.products.map(
      (sum, at) => 2 * (first * sum + against * negative.products[at]!),
    )
    const weights = positive.sums.map((sum, d) => 2 * (first * sum - against * negative.sums[d]!))
    for (let d = 0; d < size; d += 1) products[d * size + d]! += 1
    const factor = cholesky(products, size)
    forward(factor, weights)
    backward(factor, weights)
    return weights
  }
}

const sumsOf = (size: number) => ({
  products: new Float64Array(size * size),
  sums: new Float64Array(size),
})

function add(to: ReturnType<typeof sumsOf>, x: Float64Array, share: number): void {
  const size = x.length
  for (let d = 0; d < size; d += 1) {
    const weighed = share * x[d]!
    to.sums[d]! += weighed
    for (let e = 0; e <= d; e += 1) to.products[d * size + e]! += weighed * x[e]!
  }
}
