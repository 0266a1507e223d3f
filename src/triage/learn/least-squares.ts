import { backward, cholesky, forward } from './cholesky.ts'
import type { Lesson } from './support-vector.ts'

/**
 * Weights, one a column and then a base, that minimise ½|w|² + ½b² + Σ cost · (y − w·x − b)² over the
 * lessons: what the support vectors minimise where no lesson is beyond its margin, solved at once.
 * `rows` holds `count` numbers a row. For a few columns: it takes their square for every lesson.
 */
export function leastSquares(
  rows: Float32Array,
  count: number,
  lessons: readonly Lesson[],
): Float64Array {
  const size = count + 1
  const products = new Float64Array(size * size)
  const weights = new Float64Array(size)
  const x = new Float64Array(size).fill(1)
  for (const { row, sign, cost } of lessons) {
    for (let d = 0; d < count; d += 1) x[d] = rows[row * count + d]!
    for (let d = 0; d < size; d += 1) {
      const weighed = 2 * cost * x[d]!
      weights[d]! += sign * weighed
      for (let e = 0; e <= d; e += 1) products[d * size + e]! += weighed * x[e]!
    }
  }
  for (let d = 0; d < size; d += 1) products[d * size + d]! += 1
  const factor = cholesky(products, size)
  forward(factor, weights)
  backward(factor, weights)
  return weights
}
