import type { Cell } from '../tables/cells.ts'
import type { CellState } from './suppression.ts'

/** Bits that are lost where a count is suppressed: one for the cell, and those of its count. */
export const informationLoss = (count: number): number => 1 + Math.log2(1 + count)

/** Of all cells suppressed for the sake of others. */
export const secondaryLoss = (
  state: Iterable<readonly [string, CellState]>,
  cells: ReadonlyMap<string, Cell>,
): number => {
  let loss = 0
  for (const [key, { published }] of state) {
    if (published.hidden && published.why === 'secondary') {
      loss += informationLoss((cells.get(key) as Cell).count)
    }
  }
  return loss
}
