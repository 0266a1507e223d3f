import type { SparseRows } from './sparse.ts'

/** The same matrix by columns: column c holds entries starts[c] to starts[c + 1] of rows and values. */
export interface SparseColumns {
  readonly starts: Int32Array
  readonly row: Int32Array
  readonly value: Float32Array
}

export function columnsOf({ rows, columns, starts, column, value }: SparseRows): SparseColumns {
  const begins = new Int32Array(columns + 1)
  for (let at = 0; at < column.length; at += 1) begins[column[at]! + 1]! += 1
  for (let at = 0; at < columns; at += 1) begins[at + 1]! += begins[at]!
  const next = begins.slice()
  const row = new Int32Array(column.length)
  const values = new Float32Array(column.length)
  for (let r = 0; r < rows; r += 1) {
    for (let at = starts[r]!; at < starts[r + 1]!; at += 1) {
      const place = next[column[at]!]!++
      row[place] = r
      values[place] = value[at]!
    }
  }
  return { starts: begins, row, value: values }
}
