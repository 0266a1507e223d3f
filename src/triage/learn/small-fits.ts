import { addRow, rowDot, type SparseRows } from '../text/sparse.ts'
import { fitDefaults, type Lesson, type LinearModel } from './support-vector.ts'

/** Rows whose inner products with one another are kept: the first answers of a review. */
const capacity = 384

/**
 * The same learning as `fitSupportVectors`, for the first few hundred answers, when the model is
 * taught after each: inner products of taught rows are kept from fit to fit, so that a step costs
 * one row of that table instead of two passes over a text.
 */
export interface SmallFits {
  /** Fits the model, or gives null where there are too many lessons for it. */
  fit(lessons: readonly Lesson[], model: LinearModel): { readonly sweeps: number } | null
}

export function smallFits(matrix: SparseRows): SmallFits {
  const slotOf = new Map<number, number>()
  const products: Float64Array[] = []
  const dense = new Float64Array(matrix.columns)

  const slot = (row: number) => {
    const known = slotOf.get(row)
    if (known !== undefined) return known
    const mine = slotOf.size
    const line = new Float64Array(capacity)
    addRow(matrix, row, 1, dense)
    for (const [other, at] of slotOf) {
      const product = rowDot(matrix, other, dense) + 1
      line[at] = product
      products[at]![mine] = product
    }
    line[mine] = rowDot(matrix, row, dense) + 1
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at += 1) {
      dense[matrix.column[at]!] = 0
    }
    products.push(line)
    slotOf.set(row, mine)
    return mine
  }

  return {
    fit(lessons, model) {
      const fresh = lessons.filter(({ row }) => !slotOf.has(row)).length
      if (slotOf.size + fresh > capacity) return null
      const slots = Int32Array.from(lessons, ({ row }) => slot(row))
      const used = slotOf.size
      const score = new Float64Array(used)
      const dual = Float64Array.from(lessons, ({ row }) => model.dual[row]!)
      const add = (line: Float64Array, factor: number) => {
        for (let at = 0; at < used; at += 1) score[at]! += factor * line[at]!
      }
      lessons.forEach(({ sign }, i) => {
        if (dual[i] !== 0) add(products[slots[i]!]!, sign * dual[i]!)
      })
      const ridge = Float64Array.from(lessons, ({ row, cost }) => 1 / (2 * cost) + matrix.own[row]!)

      let sweeps = 0
      for (; sweeps < fitDefaults.sweeps; sweeps += 1) {
        let highest = Number.NEGATIVE_INFINITY
        let lowest = Number.POSITIVE_INFINITY
        for (let i = 0; i < lessons.length; i += 1) {
          const { sign } = lessons[i]!
          const at = slots[i]!
          const before = dual[i]!
          const gradient = sign * score[at]! - 1 + ridge[i]! * before
          const projected = before === 0 ? Math.min(gradient, 0) : gradient
          highest = Math.max(highest, projected)
          lowest = Math.min(lowest, projected)
          if (Math.abs(projected) < fitDefaults.tolerance / 3) continue
          const line = products[at]!
          const after = Math.max(before - gradient / (line[at]! + ridge[i]!), 0)
          dual[i] = after
          add(line, (after - before) * sign)
        }
        if (highest - lowest <= fitDefaults.tolerance) break
      }
      lessons.forEach(({ row, sign }, i) => {
        const moved = (dual[i]! - model.dual[row]!) * sign
        if (moved === 0) return
        addRow(matrix, row, moved, model.weights)
        model.bias += moved
        model.dual[row] = dual[i]!
      })
      return { sweeps }
    },
  }
}
