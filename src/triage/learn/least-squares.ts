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
  const signs = { '1': sumsOf(size), '-1': sumsOf(size) } as const
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
    if (counted[row]! !== 0) add(signs[counted[row]! > 0 ? 1 : -1], x, -Math.abs(counted[row]!))
    if (share !== 0) add(signs[share > 0 ? 1 : -1], x, Math.abs(share))
    counted[row] = share
  }

  return (lessons: readonly Lesson[]): Float64Array => {
    fit += 1
    for (const { row } of lessons) seen[row] = fit
    for (const { row } of taught) if (seen[row] !== fit) tally(row, 0)
    taught = lessons
    const first = { '1': 0, '-1': 0 }
    for (const { row, sign, cost } of lessons) {
      first[sign] ||= cost
      tally(row, (sign * cost) / first[sign])
    }
    const products = new Float64Array(size * size)
    const weights = new Float64Array(size)
    for (const sign of [1, -1] as const) {
      const of = signs[sign]
      for (let at = 0; at < products.length; at += 1) {
        products[at]! += 2 * first[sign] * of.products[at]!
      }
      for (let d = 0; d < size; d += 1) weights[d]! += 2 * first[sign] * sign * of.sums[d]!
    }
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
