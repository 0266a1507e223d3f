import { refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'

/** One way of dividing the population: every case is at one leaf. Groups are sums of leaves. */
export interface Dimension {
  readonly id: string
  readonly leaves: readonly string[]
  readonly groups?: readonly { readonly id: string; readonly leaves: readonly string[] }[]
}

/** Where a cell is: a leaf or a group of each dimension named; the others are summed over. */
export type Place = Readonly<Record<string, string>>

/** How many there are at one leaf of every dimension. Places not listed hold none. */
export interface LeafCount {
  readonly at: Place
  readonly count: number
}
export interface Cube {
  readonly dimensions: readonly Dimension[]
  readonly counts: readonly LeafCount[]
  /** Totals somebody else counted, to be held against the sums. */
  readonly totals?: readonly LeafCount[]
}

/** The dimensions a table crosses; with their groups and all their margins. */
export interface TableShape {
  readonly id: string
  readonly dimensions: readonly string[]
}

export const limits = {
  dimensions: 64,
  leaves: 500,
  /** Cells of one table, margins included. */
  cells: 6_000,
  /** Unknowns of the attacker's program. */
  atoms: 20_000,
} as const

/** The same for the same place, in whatever order it was written. */
export const keyOf = (at: Place): string =>
  JSON.stringify(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

/** The leaves under a leaf or a group. */
export function leavesUnder(dimension: Dimension, position: string): readonly string[] {
  const group = dimension.groups?.find(({ id }) => id === position)
  return group?.leaves ?? [position]
}

/** A dimension's leaves, then its groups. */
export const positionsOf = (dimension: Dimension): readonly string[] => [
  ...dimension.leaves,
  ...(dimension.groups ?? []).map(({ id }) => id),
]

const wrong = (cause: string) => refusal(disclosureErrors, 'LB_DISCLOSURE_SHAPE', cause)
const twice = (names: readonly string[]) => names.length !== new Set(names).size

/** @throws LB_DISCLOSURE_SHAPE, LB_DISCLOSURE_TOO_LARGE */
export function checkDimensions(dimensions: readonly Dimension[]): void {
  if (dimensions.length > limits.dimensions) throw tooLarge(`${dimensions.length} dimensions.`)
  if (twice(dimensions.map(({ id }) => id))) throw wrong('A dimension is named twice.')
  for (const dimension of dimensions) {
    const positions = positionsOf(dimension)
    if (positions.length > limits.leaves) {
      throw tooLarge(`The dimension ${dimension.id} has ${positions.length} positions.`)
    }
    if (dimension.leaves.length === 0 || twice(positions)) {
      throw wrong(`The dimension ${dimension.id} is empty or names a position twice.`)
    }
    const own = new Set(dimension.leaves)
    for (const { id, leaves } of dimension.groups ?? []) {
      if (leaves.length === 0 || twice(leaves) || leaves.some((leaf) => !own.has(leaf))) {
        throw wrong(`The group ${id} of ${dimension.id} does not consist of its leaves.`)
      }
    }
  }
}

/** @throws LB_DISCLOSURE_COUNT, LB_DISCLOSURE_SHAPE, LB_DISCLOSURE_MARGINS */
export function checkCounts(cube: Cube): void {
  const { dimensions, counts } = cube
  const seen = new Set<string>()
  for (const { at, count } of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw refusal(disclosureErrors, 'LB_DISCLOSURE_COUNT', `A cell holds ${count}.`)
    }
    const whole =
      Object.keys(at).length === dimensions.length &&
      dimensions.every(({ id, leaves }) => leaves.some((leaf) => leaf === at[id]))
    if (!whole) throw wrong('A count is not at one leaf of every dimension.')
    const key = keyOf(at)
    if (seen.has(key)) throw wrong('A place is counted twice.')
    seen.add(key)
  }
  checkTotals(cube)
}

function checkTotals({ dimensions, counts, totals = [] }: Cube): void {
  for (const { at, count } of totals) {
    const under = dimensions.flatMap((of) => {
      const position = at[of.id]
      return position === undefined ? [] : [[of.id, new Set(leavesUnder(of, position))] as const]
    })
    const sum = counts
      .filter((cell) => under.every(([id, leaves]) => leaves.has(cell.at[id] as string)))
      .reduce((all, cell) => all + cell.count, 0)
    if (sum !== count) {
      const cause = `A total says ${count}, its parts add up to ${sum}.`
      throw refusal(disclosureErrors, 'LB_DISCLOSURE_MARGINS', cause)
    }
  }
}

export const tooLarge = (cause: string) =>
  refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_LARGE', cause)

/** The named dimensions, in the table's order. @throws LB_DISCLOSURE_SHAPE */
export function dimensionsOf(
  shape: TableShape,
  dimensions: readonly Dimension[],
): readonly Dimension[] {
  if (twice(shape.dimensions)) throw wrong(`The table ${shape.id} names a dimension twice.`)
  return shape.dimensions.map((wanted) => {
    const found = dimensions.find(({ id }) => id === wanted)
    if (found === undefined) throw wrong(`The table ${shape.id} names ${wanted}, which is unknown.`)
    return found
  })
}

/** Every cell of a table: each dimension at a leaf, at a group or summed over. */
export function placesOf(shape: TableShape, dimensions: readonly Dimension[]): readonly Place[] {
  const own = dimensionsOf(shape, dimensions)
  const size = own.reduce((cells, dimension) => cells * (positionsOf(dimension).length + 1), 1)
  if (size > limits.cells) throw tooLarge(`The table ${shape.id} has ${size} cells.`)
  return own.reduce<Place[]>(
    (places, dimension) =>
      places.flatMap((place) => [
        place,
        ...positionsOf(dimension).map((position) => ({ ...place, [dimension.id]: position })),
      ]),
    [{}],
  )
}
