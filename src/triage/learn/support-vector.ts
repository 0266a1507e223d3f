import { addRow, rowDot, type SparseRows } from '../text/sparse.ts'

/** What a linear learner is taught: rows of the matrix with an answer and how much it counts. */
export interface Lesson {
  readonly row: number
  /** 1: matters, -1: does not. */
  readonly sign: 1 | -1
  /** Cost of getting it wrong, already multiplied by C. Above 0. */
  readonly cost: number
}

/** A linear model: score of row r = weights · r + bias. */
export interface LinearModel {
  readonly weights: Float64Array
  bias: number
  /** Dual variables by row, kept so that the next fit starts from here. */
  readonly dual: Float64Array
}

export const emptyModel = (matrix: SparseRows): LinearModel => ({
  weights: new Float64Array(matrix.columns),
  bias: 0,
  dual: new Float64Array(matrix.rows),
})

export interface FitOptions {
  /** Stop when no lesson's projected gradient is further from the rest than this. */
  readonly tolerance: number
  readonly sweeps: number
}

export const fitDefaults: FitOptions = { tolerance: 0.15, sweeps: 400 }

/** Lessons that a sweep had to correct are gone over so often before the next. */
const passes = 8

/**
 * Support vectors with squared hinge loss and a regularised bias: minimises
 * ½|w|² + ½b² + Σ cost · max(0, 1 − y(w·x + b))², by dual coordinate descent (Hsieh et al., ICML 2008).
 * Starts from the model's dual variables: `model.weights` must be what they add up to. Rows without
 * a lesson must have dual 0.
 *
 * Most lessons are cheap ones of cases that do not matter, near where they belong from the first sweep;
 * the few that cost much pull each other about for long. These alone are gone over between sweeps, which
 * takes about half the reading of rows.
 */
export function fitSupportVectors(
  matrix: SparseRows,
  lessons: readonly Lesson[],
  model: LinearModel,
  options: Partial<FitOptions> = {},
): { readonly sweeps: number } {
  const { tolerance, sweeps } = { ...fitDefaults, ...options }
  const { weights, dual } = model
  const n = lessons.length
  // In the order of the rows in memory: with thousands of them, reaching them is most of the time.
  const placed = Float64Array.from(lessons, ({ row }, i) => row * n + i).sort()
  const order = Int32Array.from(placed, (place) => place % n)
  const ridge = Float64Array.from(lessons, ({ row, cost }) => 1 / (2 * cost) + matrix.own[row]!)
  const curvature = Float64Array.from(lessons, ({ row }, i) => matrix.shared[row]! + 1 + ridge[i]!)
  const rows = Int32Array.from(lessons, ({ row }) => row)
  const signs = Int8Array.from(lessons, ({ sign }) => sign)
  const busy = new Int32Array(n)

  /** Puts a lesson right if it is off by more than a third of the tolerance; by how much it was. */
  const correct = (i: number): number => {
    const row = rows[i]!
    const sign = signs[i]!
    const before = dual[row]!
    const gradient = sign * (rowDot(matrix, row, weights) + model.bias) - 1 + ridge[i]! * before
    const projected = before === 0 ? Math.min(gradient, 0) : gradient
    if (Math.abs(projected) < tolerance / 3) return projected
    const after = Math.max(before - gradient / curvature[i]!, 0)
    dual[row] = after
    addRow(matrix, row, (after - before) * sign, weights)
    model.bias += (after - before) * sign
    return projected
  }

  let sweep = 0
  for (; sweep < sweeps; sweep += 1) {
    let highest = Number.NEGATIVE_INFINITY
    let lowest = Number.POSITIVE_INFINITY
    let held = 0
    for (const i of order) {
      const off = correct(i)
      if (off > highest) highest = off
      if (off < lowest) lowest = off
      if (Math.abs(off) >= tolerance / 3) busy[held++] = i
    }
    if (highest - lowest <= tolerance) break
    for (let pass = 0; pass < passes && held > 0; pass += 1) {
      let still = 0
      for (let at = 0; at < held; at += 1) {
        const i = busy[at]!
        if (Math.abs(correct(i)) >= tolerance / 3) busy[still++] = i
      }
      held = still
    }
  }
  return { sweeps: sweep }
}

/** Takes a row out of the model: its answer was withdrawn or changed. */
export function forget(matrix: SparseRows, model: LinearModel, row: number, sign: 1 | -1): void {
  const before = model.dual[row]!
  if (before === 0) return
  addRow(matrix, row, -before * sign, model.weights)
  model.bias -= before * sign
  model.dual[row] = 0
}
