import {
  type Cube,
  checkCounts,
  checkDimensions,
  type Dimension,
  dimensionsOf,
  keyOf,
  leavesUnder,
  limits,
  type Place,
  placesOf,
  type TableShape,
  tooLarge,
} from './cube.ts'

/** A cell as it truly is. */
export interface Cell {
  readonly key: string
  readonly at: Place
  readonly count: number
}

/** A total and the parts that add up to it along one dimension. */
export interface Line {
  readonly total: string
  readonly parts: readonly string[]
}

/** All cells of the tables, margins included, each once; shared cells are shared. */
export function cellsOf(cube: Cube, tables: readonly TableShape[]): ReadonlyMap<string, Cell> {
  checkDimensions(cube.dimensions)
  checkCounts(cube)
  const cells = new Map<string, Cell>()
  for (const table of tables) {
    const own = dimensionsOf(table, cube.dimensions)
    const places = placesOf(table, cube.dimensions)
    const leaves = leafSums(cube, own)
    for (const at of places) {
      const key = keyOf(at)
      if (!cells.has(key)) cells.set(key, { key, at, count: sumUnder(leaves, own, at) })
    }
    if (cells.size > 2 * limits.cells)
      throw tooLarge(`The tables have over ${2 * limits.cells} cells.`)
  }
  return cells
}

type Leaves = ReadonlyMap<string, number>
const joined = (positions: readonly string[]) => JSON.stringify(positions)

function leafSums({ counts }: Cube, own: readonly Dimension[]): Leaves {
  const sums = new Map<string, number>()
  for (const { at, count } of counts) {
    const key = joined(own.map(({ id }) => at[id] as string))
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  return sums
}

function sumUnder(leaves: Leaves, own: readonly Dimension[], at: Place): number {
  const ways = own.map((dimension) => {
    const position = at[dimension.id]
    return position === undefined ? dimension.leaves : leavesUnder(dimension, position)
  })
  const walk = (chosen: readonly string[]): number => {
    const way = ways[chosen.length]
    if (way === undefined) return leaves.get(joined(chosen)) ?? 0
    return way.reduce((sum, leaf) => sum + walk([...chosen, leaf]), 0)
  }
  return walk([])
}

/** What adds up to what within the tables. */
export function linesOf(
  tables: readonly TableShape[],
  dimensions: readonly Dimension[],
): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const table of tables) {
    for (const at of placesOf(table, dimensions)) {
      for (const dimension of dimensionsOf(table, dimensions)) {
        for (const parts of partsOf(dimension, at[dimension.id])) {
          const total = keyOf(at)
          const keys = parts.map((position) => keyOf({ ...at, [dimension.id]: position }))
          lines.set(`${total} ${dimension.id}`, { total, parts: keys })
        }
      }
    }
  }
  return [...lines.values()]
}

function partsOf(
  dimension: Dimension,
  position: string | undefined,
): readonly (readonly string[])[] {
  if (position === undefined) return [dimension.leaves]
  return dimension.leaves.includes(position) ? [] : [leavesUnder(dimension, position)]
}

/** The true counts of a table's cells, margins included. */
export const cellCounts = (cube: Cube, table: TableShape): ReadonlyMap<string, number> =>
  new Map([...cellsOf(cube, [table])].map(([key, { count }]) => [key, count]))
