import { rowDot, type SparseRows } from '../text/sparse.ts'
import type { LinearModel } from './support-vector.ts'

/**
 * Scores of every row under a model that moves a little with each answer. Rows have length 1 at
 * most, so a row's score cannot have moved further than the model has (Cauchy–Schwarz); a row whose
 * last known score rules it out need not be scored again. Exact, and usually a few rows in a hundred.
 */
export interface Scores {
  /** To be called when the model has changed. */
  changed(): void
  /** Score of a row now. */
  of(row: number): number
  /** The unread row whose score plus its extra is highest, the first of equals; null if none is unread. */
  best(extra: Float64Array): number | null
  /** Scores of the unread rows now; Infinity for the others. */
  all(): Float64Array
}

/** @param unread 1 for the rows to be scored; changes are seen */
export function followScores(
  matrix: SparseRows,
  model: LinearModel,
  lengths: Float64Array,
  unread: Uint8Array,
): Scores {
  const { rows, columns } = matrix
  const weights = new Float64Array(columns)
  const known = new Float64Array(rows)
  let bias = 0
  let moved = 0
  let shift = 0
  let asked = 0
  let stale = true

  const anchor = () => {
    weights.set(model.weights)
    bias = model.bias
    for (let row = 0; row < rows; row += 1) {
      // A row read now may be unread again later: nothing is known of it then.
      known[row] = unread[row] === 1 ? rowDot(matrix, row, weights) + bias : Infinity
    }
    moved = 0
    shift = 0
    asked = 0
  }
  const of = (row: number) => {
    asked += 1
    return rowDot(matrix, row, model.weights) + model.bias
  }
  /** No row's score is above this, known without reading the row. */
  const atMost = (row: number) => known[row]! + shift + moved * lengths[row]!

  /** Scores again where too much has moved, else measures how much. */
  const follow = () => {
    stale = false
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

  return {
    of,
    changed() {
      stale = true
    },
    best(extra) {
      if (stale) follow()
      let best = -1
      let hope = Number.NEGATIVE_INFINITY
      for (let row = 0; row < rows; row += 1) {
        if (unread[row] === 0) continue
        const most = atMost(row) + extra[row]!
        if (best === -1 || most > hope) {
          hope = most
          best = row
        }
      }
      if (best === -1) return null
      const hopeful = best
      let highest = of(hopeful) + extra[hopeful]!
      for (let row = 0; row < rows; row += 1) {
        if (unread[row] === 0 || row === hopeful) continue
        if (atMost(row) + extra[row]! < highest) continue
        const score = of(row) + extra[row]!
        if (score > highest || (score === highest && row < best)) {
          best = row
          highest = score
        }
      }
      return best
    },
    all() {
      anchor()
      stale = false
      return known
    },
  }
}
