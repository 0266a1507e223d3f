/**
 * Compressed sparse rows. Row r holds entries starts[r] to starts[r + 1] of columns and values.
 * `own[r]` is the squared length of what only row r holds (terms no other text has): it counts in
 * the row's length and, when the row is learnt from, in its own margin, but can reach no other row,
 * so it needs no column.
 */
export interface SparseRows {
  readonly rows: number
  readonly columns: number
  readonly starts: Int32Array
  readonly column: Int32Array
  readonly value: Float32Array
  readonly own: Float64Array
  /** Squared length of the row's entries: the rest of its length beside `own`. */
  readonly shared: Float64Array
}

/** Inner product of row r with a dense vector. Four sums at a time, so that none waits for another. */
export function rowDot(matrix: SparseRows, row: number, dense: Float64Array): number {
  const { column, value } = matrix
  const end = matrix.starts[row + 1]!
  let at = matrix.starts[row]!
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (; at + 3 < end; at += 4) {
    a += value[at]! * dense[column[at]!]!
    b += value[at + 1]! * dense[column[at + 1]!]!
    c += value[at + 2]! * dense[column[at + 2]!]!
    d += value[at + 3]! * dense[column[at + 3]!]!
  }
  for (; at < end; at += 1) a += value[at]! * dense[column[at]!]!
  return a + b + (c + d)
}

/** dense += factor × row r. */
export function addRow(matrix: SparseRows, row: number, factor: number, dense: Float64Array): void {
  const { column, value } = matrix
  const end = matrix.starts[row + 1]!
  for (let at = matrix.starts[row]!; at < end; at += 1) dense[column[at]!]! += factor * value[at]!
}
