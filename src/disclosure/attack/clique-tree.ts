/**
 * Which dimensions must be thought of together. Tables that share dimensions hang together only
 * through what they share as long as the graph of dimensions is chordal; so the attacker needs no
 * unknown for every combination of all dimensions, but one for every combination within a clique
 * of a triangulation, cliques agreeing on what they share (Lauritzen 1996, decomposable models).
 */
export interface CliqueTree {
  readonly cliques: readonly (readonly string[])[]
  readonly edges: readonly {
    readonly a: number
    readonly b: number
    readonly shared: readonly string[]
  }[]
}

export function cliqueTree(
  tables: readonly (readonly string[])[],
  size: (dimension: string) => number,
): CliqueTree {
  const cliques = maximal(eliminate(tables, size))
  return { cliques, edges: spanning(cliques) }
}

const product = (dimensions: readonly string[], size: (dimension: string) => number) =>
  dimensions.reduce((total, dimension) => total * size(dimension), 1)

/** Eliminates one dimension after the other, the one with the smallest clique first. */
function eliminate(
  tables: readonly (readonly string[])[],
  size: (dimension: string) => number,
): readonly (readonly string[])[] {
  const neighbours = new Map<string, Set<string>>()
  const join = (members: readonly string[]) => {
    for (const a of members) {
      const own = neighbours.get(a) ?? new Set()
      for (const b of members) if (b !== a) own.add(b)
      neighbours.set(a, own)
    }
  }
  tables.forEach(join)
  const found: string[][] = []
  while (neighbours.size > 0) {
    const candidates = [...neighbours].map(([dimension, others]) => [dimension, ...others] as const)
    candidates.sort((a, b) => product(a, size) - product(b, size))
    const [next, ...others] = candidates[0] as (typeof candidates)[number]
    found.push([next, ...others])
    join(others)
    neighbours.delete(next)
    for (const other of others) neighbours.get(other)?.delete(next)
  }
  return found.length > 0 ? found : [[]]
}

/** Each clique holds what no later one does, so that only an earlier one can hold all of it. */
const maximal = (found: readonly (readonly string[])[]) =>
  found.filter(
    (clique, index) =>
      !found
        .slice(0, index)
        .some((other) => clique.every((dimension) => other.includes(dimension))),
  )

/** A spanning tree by largest share, which for the cliques of a chordal graph is a junction tree. */
function spanning(cliques: readonly (readonly string[])[]): CliqueTree['edges'] {
  const root = cliques.map((_, index) => index)
  const find = (index: number): number =>
    root[index] === index ? index : find(root[index] as number)
  const pairs = cliques.flatMap((clique, a) =>
    cliques.slice(a + 1).map((other, offset) => ({
      a,
      b: a + 1 + offset,
      shared: clique.filter((dimension) => other.includes(dimension)),
    })),
  )
  return pairs
    .sort((left, right) => right.shared.length - left.shared.length)
    .filter(({ a, b }) => {
      const [from, to] = [find(a), find(b)]
      root[from] = to
      return from !== to
    })
}
