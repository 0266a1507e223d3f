import { linearSystemOf } from '../attack/linear-system.ts'
import { deadline } from '../program/deadline.ts'
import { conventions, type SuppressionRules } from '../rules/rules.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import { type Cube, keyOf, type Place } from '../tables/cube.ts'
import type { CellState, Suppression } from './suppression.ts'

export const table = { id: 't', dimensions: ['area'] }
export const cubeOf = (...counts: readonly number[]): Cube => ({
  dimensions: [{ id: 'area', leaves: counts.map((_, at) => `a${at}`) }],
  counts: counts.map((count, at) => ({ at: { area: `a${at}` }, count })),
})
export const key = (at: number) => keyOf({ area: `a${at}` })
export const total = keyOf({})
export const rules: SuppressionRules = conventions.exact

/** The counts as they are, but for those named, which are suppressed. */
export function suppressing(
  counts: readonly number[],
  hidden: Readonly<Record<string, Partial<CellState>>>,
  changed: Partial<Suppression> = {},
): Suppression {
  const cube = cubeOf(...counts)
  const cells = cellsOf(cube, [table])
  const stateOf = (of: string, count: number): CellState => {
    const shown = { value: count, low: count, high: count }
    const cell = {
      published: { hidden: false, ...shown },
      shown,
      fixed: false,
      prior: null,
    } as const
    const own = hidden[of]
    return own ? { ...cell, published: { hidden: true, why: 'primary' }, ...own } : cell
  }
  return {
    system: linearSystemOf(cube.dimensions, [table]),
    cells,
    lines: linesOf([table], cube.dimensions),
    state: new Map([...cells.values()].map((cell) => [cell.key, stateOf(cell.key, cell.count)])),
    rules,
    keepSuppressed: new Set(),
    structuralZeros: [],
    time: deadline(10),
    showAgainSeconds: null,
    ...changed,
  }
}
export const exactZeros: SuppressionRules = { ...conventions.zeros, rounding: { way: 'none' } }
export const crossed = (sizes: readonly number[], counts: readonly number[]): Cube => {
  const dimensions = sizes.map((size, at) => ({
    id: `d${at}`,
    leaves: Array.from({ length: size }, (_, leaf) => `${leaf}`),
  }))
  const places = dimensions.reduce<Place[]>(
    (found, { id, leaves }) => found.flatMap((at) => leaves.map((leaf) => ({ ...at, [id]: leaf }))),
    [{}],
  )
  return { dimensions, counts: places.map((at, index) => ({ at, count: counts[index]! })) }
}
export const secondary = { published: { hidden: true, why: 'secondary' } } as const
