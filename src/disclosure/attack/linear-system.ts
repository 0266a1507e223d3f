import type { Row } from '../program/linear-program.ts'
import {
  type Dimension,
  dimensionsOf,
  keyOf,
  type LeafCount,
  leavesUnder,
  limits,
  type Place,
  type TableShape,
  tooLarge,
} from '../tables/cube.ts'
import { cliqueTree } from './clique-tree.ts'

/**
 * Every table that could be behind what is published, as unknowns and equations: one unknown
 * (atom) for each combination of leaves within a clique of dimensions; every cell a sum of atoms;
 * cliques agree on what they share. Whole-numbered solutions are exactly the possible counts.
 */
export interface LinearSystem {
  readonly atoms: number
  /** What two cliques share adds up to the same. */
  readonly agreement: readonly Agreement[]
  /** The atoms that add up to a cell. */
  readonly atomsOf: (at: Place) => readonly number[]
  /** The atoms of the true counts. */
  readonly truth: (counts: readonly LeafCount[]) => Float64Array
}

/** A row with bounds 0 and 0. */
export interface Agreement extends Row {
  readonly values: readonly number[]
}

interface Block {
  readonly dimensions: readonly Dimension[]
  readonly start: number
  readonly strides: readonly number[]
}

/** Whether the attacker's program over these tables stays within its limit. */
export function fitsAttack(
  dimensions: readonly Dimension[],
  tables: readonly TableShape[],
): boolean {
  const { cliques, sizeOf } = cliquesOf(dimensions, tables)
  const sizeOfAll = (clique: readonly string[]) => clique.reduce((size, id) => size * sizeOf(id), 1)
  return cliques.reduce((all, clique) => all + sizeOfAll(clique), 0) <= limits.atoms
}

function cliquesOf(dimensions: readonly Dimension[], tables: readonly TableShape[]) {
  const sizes = new Map(dimensions.map(({ id, leaves }) => [id, leaves.length]))
  const shapes = tables.map((table) => dimensionsOf(table, dimensions).map(({ id }) => id))
  const sizeOf = (id: string) => sizes.get(id) as number
  return { ...cliqueTree(shapes, sizeOf), sizeOf }
}

/** @throws LB_DISCLOSURE_SHAPE, LB_DISCLOSURE_TOO_LARGE */
export function linearSystemOf(
  dimensions: readonly Dimension[],
  tables: readonly TableShape[],
): LinearSystem {
  const tree = cliquesOf(dimensions, tables)
  let atoms = 0
  const blocks = tree.cliques.map((clique): Block => {
    const own = dimensions.filter(({ id }) => clique.includes(id))
    const strides: number[] = []
    const size = own.reduce((total, { leaves }) => {
      strides.push(total)
      return total * leaves.length
    }, 1)
    const start = atoms
    atoms += size
    if (atoms > limits.atoms)
      throw tooLarge(`The attacker's program has over ${limits.atoms} unknowns.`)
    return { dimensions: own, start, strides }
  })
  const atomsByKey = new Map<string, readonly number[]>()
  const atomsOf = (at: Place) => {
    const key = keyOf(at)
    const found = atomsByKey.get(key) ?? atomsIn(blockFor(blocks, at), at)
    atomsByKey.set(key, found)
    return found
  }
  const truth = (counts: readonly LeafCount[]) => {
    const values = new Float64Array(atoms)
    for (const { at, count } of counts) {
      for (const block of blocks) {
        const [atom] = atomsIn(block, at) as readonly [number]
        values[atom] = (values[atom] as number) + count
      }
    }
    return values
  }
  return { atoms, agreement: agreement(tree.edges, blocks, dimensions), atomsOf, truth }
}

function blockFor(blocks: readonly Block[], at: Place): Block {
  const wanted = Object.keys(at)
  const holding = blocks.filter(({ dimensions }) =>
    wanted.every((id) => dimensions.some((dimension) => dimension.id === id)),
  )
  const block = holding[0]
  if (block === undefined) throw new Error('A cell is in no table of the system.')
  return block
}

function atomsIn({ dimensions, start, strides }: Block, at: Place): readonly number[] {
  return dimensions.reduce<readonly number[]>(
    (found, dimension, index) => {
      const position = at[dimension.id]
      const under = position === undefined ? dimension.leaves : leavesUnder(dimension, position)
      const offsets = under.map(
        (leaf) => dimension.leaves.indexOf(leaf) * (strides[index] as number),
      )
      return found.flatMap((atom) => offsets.map((offset) => atom + offset))
    },
    [start],
  )
}

function agreement(
  edges: ReturnType<typeof cliqueTree>['edges'],
  blocks: readonly Block[],
  dimensions: readonly Dimension[],
): readonly Agreement[] {
  return edges.flatMap(({ a, b, shared }) => {
    const own = dimensions.filter(({ id }) => shared.includes(id))
    const places = own.reduce<Place[]>(
      (found, { id, leaves }) =>
        found.flatMap((place) => leaves.map((leaf) => ({ ...place, [id]: leaf }))),
      [{}],
    )
    return places.map((place) => {
      const left = atomsIn(blocks[a] as Block, place)
      const right = atomsIn(blocks[b] as Block, place)
      return {
        columns: [...left, ...right],
        values: [...left.map(() => 1), ...right.map(() => -1)],
        lower: 0,
        upper: 0,
      }
    })
  })
}
