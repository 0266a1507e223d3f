import { rowDot, type SparseRows } from '../text/sparse.ts'
import type { LinearModel } from './support-vector.ts'

/**
 * Scores of every row under a model that moves a little with each answer. Rows have length 1 at
 * most, so a row's score cannot have moved further than the model has (Cauchy–Schwarz); a row whose
 * last known score rules it out need not be scored again. Exact, and usually a few rows in a hundred.
 */
export interface Scores {
  /** To be called when the model has changed; scores again where too much has moved. */
  follow(): void
  /** Score of a row now. */
  of(row: number): number
  /** The row kept whose score plus `extra` is highest, the first of equals; null if none is kept. */
  best(keep: (row: number) => boolean, extra: (row: number) => number): number | null
  /** Scores every row now. */
  all(): Float64Array
}

export function followScores(
  matrix: SparseRows,
  model: LinearModel,
  lengths: Float64Array,
): Scores {
  const { rows, columns } = matrix
  const weights = new Float64Array(columns)
  const known = new Float64Array(rows)
  let bias = 0
  let moved = 0
  let shift = 0
  let asked = 0

  const anchor = () => {
    weights.set(model.weights)
    bias = model.bias
    for (let row = 0; row < rows; row += 1) known[row] = rowDot(matrix, row, weights) + bias
    moved = 0
    shift = 0
    asked = 0
  }
  const follow = () => {
    if (asked > rows / 4) return anchor()
    let sum = 0
    for (let column = 0; column < columns; column += 1) {
      const difference = model.weights[column]! - weights[column]!
      sum += difference * difference
    }
    // A hair more than was measured, so that rounding rules nothing out.
    moved = Math.sqrt(sum) * (1 + 1e-9) + 1e-9
    shift = model.bias - bias
  }
  const of = (row: number) => {
    asked += 1
    return rowDot(matrix, row, model.weights) + model.bias
  }
  /** No row's score is above this, known without reading the row. */
  const atMost = (row: number) => known[row]! + shift + moved * lengths[row]!

  return {
    follow,
    of,
    best(keep, extra) {
      const rowsKept: number[] = []
      let hopeful = -1
      let hope = Number.NEGATIVE_INFINITY
      for (let row = 0; row < rows; row += 1) {
        if (!keep(row)) continue
        rowsKept.push(row)
        const most = atMost(row) + extra(row)
        if (most > hope) {
          hope = most
          hopeful = row
        }
      }
      if (hopeful === -1) return null
      let best = hopeful
      let highest = of(hopeful) + extra(hopeful)
      for (const row of rowsKept) {
        if (row === hopeful || atMost(row) + extra(row) < highest) continue
        const score = of(row) + extra(row)
        if (score > highest || (score === highest && row < best)) {
          best = row
          highest = score
        }
      }
      return best
    },
    all() {
      anchor()
      return known
    },
  }
}
