import { columnsOf, type SparseColumns } from '../text/columns-of.ts'
import { addRow, type SparseRows } from '../text/sparse.ts'
import { fitDefaults, type Lesson, type LinearModel } from './support-vector.ts'

/** Rows whose products are kept: the first answers of a review, when the model is taught after each. */
const mostLines = 384
/** Products kept at most, 64 MB of them. */
const mostProducts = 1 << 24

/**
 * The same learning as `fitSupportVectors`, for the first few hundred answers: the products of a
 * taught row with all rows are kept, and with them the score of every row. The lesson that is furthest
 * from what it should be is corrected first, and the order then costs nothing.
 */
export interface KernelFits {
  /** Fits the model, or gives null, from then on, where too many products would have to be kept. */
  fit(lessons: readonly Lesson[], model: LinearModel): { readonly sweeps: number } | null
  /** Score of every row after a fit; off by rounding in single precision. */
  readonly scores: Float64Array
}

export function kernelFits(matrix: SparseRows): KernelFits {
  const { rows } = matrix
  const most = Math.min(mostLines, Math.floor(mostProducts / Math.max(1, rows)))
  const scores = new Float64Array(rows)
  /** What `scores` is the sum of: the dual variable of each taught row, with its sign. */
  const counted = new Float64Array(rows)
  /** The same of the model, while it is compared. */
  const signed = new Float64Array(rows)
  const lines: (Float32Array | undefined)[] = new Array(rows).fill(undefined)
  const held: number[] = []
  let columns: SparseColumns | null = null
  let spent = most < 2

  const lineOf = (row: number): Float32Array | null => {
    const known = lines[row]
    if (known) return known
    if (held.length === most) return null
    columns ??= columnsOf(matrix)
    const line = productsOf(matrix, columns, row)
    lines[row] = line
    held.push(row)
    return line
  }
  const count = (row: number, line: Float32Array, value: number) => {
    const moved = value - counted[row]!
    if (moved === 0) return
    counted[row] = value
    for (let at = 0; at < rows; at += 1) scores[at]! += moved * line[at]!
  }
  const giveUp = () => {
    spent = true
    lines.length = 0
    columns = null
    return null
  }
  /** Brings the scores to the model as it is now; false where that takes too many products. */
  const follow = (lessons: readonly Lesson[], model: LinearModel) => {
    signed.fill(0)
    for (const { row, sign } of lessons) {
      signed[row] = sign * model.dual[row]!
      if (signed[row] !== 0 && lineOf(row) === null) return false
    }
    for (const row of held) count(row, lines[row]!, signed[row]!)
    return true
  }

  return {
    scores,
    fit(lessons, model) {
      if (spent || lessons.length > most || !follow(lessons, model)) return giveUp()
      const n = lessons.length
      const row = Int32Array.from(lessons, (lesson) => lesson.row)
      const sign = Float64Array.from(lessons, (lesson) => lesson.sign)
      const dual = Float64Array.from(row, (at) => model.dual[at]!)
      const ridge = Float64Array.from(
        lessons,
        (lesson) => 1 / (2 * lesson.cost) + matrix.own[lesson.row]!,
      )
      const gradient = dual.map((each, i) => sign[i]! * scores[row[i]!]! - 1 + ridge[i]! * each)
      let steps = 0
      for (; steps < fitDefaults.sweeps * n; steps += 1) {
        const worst = furthest(gradient, dual)
        if (worst === -1) break
        const line = lineOf(row[worst]!)
        if (line === null) return giveUp()
        const curvature = line[row[worst]!]! + ridge[worst]!
        const after = Math.max(dual[worst]! - gradient[worst]! / curvature, 0)
        const moved = (after - dual[worst]!) * sign[worst]!
        gradient[worst]! += ridge[worst]! * (after - dual[worst]!)
        dual[worst] = after
        for (let i = 0; i < n; i += 1) gradient[i]! += sign[i]! * moved * line[row[i]!]!
      }
      lessons.forEach((lesson, i) => {
        const moved = (dual[i]! - model.dual[lesson.row]!) * lesson.sign
        if (moved === 0) return
        count(lesson.row, lines[lesson.row]!, dual[i]! * lesson.sign)
        addRow(matrix, lesson.row, moved, model.weights)
        model.bias += moved
        model.dual[lesson.row] = dual[i]!
      })
      return { sweeps: Math.ceil(steps / Math.max(1, n)) }
    },
  }
}

/** The lesson furthest from where it should be, or -1 where all are near enough. */
function furthest(gradient: Float64Array, dual: Float64Array): number {
  let worst = -1
  let gap = fitDefaults.tolerance / 2
  for (let i = 0; i < gradient.length; i += 1) {
    const slope = gradient[i]!
    const size = slope < 0 ? -slope : dual[i] === 0 ? 0 : slope
    if (size > gap) {
      gap = size
      worst = i
    }
  }
  return worst
}

/** Inner products of a row with all rows, one added to each for the bias. */
function productsOf(matrix: SparseRows, columns: SparseColumns, row: number): Float32Array {
  const line = new Float32Array(matrix.rows).fill(1)
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at += 1) {
    const weight = matrix.value[at]!
    const end = columns.starts[matrix.column[at]! + 1]!
    for (let place = columns.starts[matrix.column[at]!]!; place < end; place += 1) {
      line[columns.row[place]!]! += weight * columns.value[place]!
    }
  }
  return line
}
