import type { Place } from '../tables/cube.ts'

/**
 * Worked examples as others published them. The 4 by 4 table and its nine holes are those of the
 * R package sdcTable, tests of its simple heuristic (EUPL); margins are the sums of the cells, for
 * two of those listed there are not.
 */
const inner: Readonly<Record<string, readonly number[]>> = {
  w: [30, 47, 64, 89],
  x: [90, 124, 5, 31],
  y: [92, 100, 59, 85],
  z: [800, 991, 651, 685],
}
const across = ['a', 'b', 'c', 'd']
const down = Object.keys(inner)
const total = (of: (row: string, column: string) => boolean) =>
  down.reduce(
    (sum, row) =>
      sum +
      across.reduce(
        (part, column, index) => part + (of(row, column) ? (inner[row]?.[index] ?? 0) : 0),
        0,
      ),
    0,
  )

export const fourByFour = {
  dimensions: [
    { id: 'v1', leaves: down },
    { id: 'v2', leaves: across },
  ],
  counts: down.flatMap((v1) =>
    across.map((v2, index) => ({ at: { v1, v2 }, count: inner[v1]?.[index] ?? 0 })),
  ),
  cells: [
    ...down.flatMap((v1) =>
      across.map((v2, index) => ({
        name: `${v1}${v2}`,
        at: { v1, v2 } as Place,
        count: inner[v1]?.[index] ?? 0,
      })),
    ),
    ...down.map((v1) => ({ name: v1, at: { v1 } as Place, count: total((row) => row === v1) })),
    ...across.map((v2) => ({
      name: v2,
      at: { v2 } as Place,
      count: total((_, column) => column === v2),
    })),
    { name: 'all', at: {} as Place, count: total(() => true) },
  ],
} as const
