/**
 * The lower factor of a symmetric matrix without negative values, of which the lower half is given. A
 * row that those before it make up, but for rounding, gets 0 on the diagonal: `forward` leaves it out.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let d = 0; d < size; d += 1) {
    for (let e = 0; e <= d; e += 1) {
      const given = matrix[d * size + e]!
      let left = given
      for (let f = 0; f < e; f += 1) left -= factor[d * size + f]! * factor[e * size + f]!
      if (e === d) factor[d * size + d] = left > 1e-9 * given ? Math.sqrt(left) : 0
      else factor[d * size + e] = over(left, factor[e * size + e]!)
    }
  }
  return factor
}

/** factor × y = right, solved in place. */
export function forward(factor: Float64Array, right: Float64Array): void {
  const size = right.length
  for (let d = 0; d < size; d += 1) {
    let left = right[d]!
    for (let e = 0; e < d; e += 1) left -= factor[d * size + e]! * right[e]!
    right[d] = over(left, factor[d * size + d]!)
  }
}

/** factor transposed × x = right, solved in place. */
export function backward(factor: Float64Array, right: Float64Array): void {
  const size = right.length
  for (let d = size - 1; d >= 0; d -= 1) {
    let left = right[d]!
    for (let e = d + 1; e < size; e += 1) left -= factor[e * size + d]! * right[e]!
    right[d] = over(left, factor[d * size + d]!)
  }
}

const over = (value: number, by: number) => (by === 0 ? 0 : value / by)
