/** Undirected and weighted: for each node its neighbours. */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Local moving on modularity with a resolution (Blondel and others 2008; Reichardt and Bornholdt 2006), within each connected
 * component, until nobody moves. Components of at most `whole` people stay as they are: modularity cuts short chains in two.
 *  Nodes are visited in order of id, so the same graph gives the same groups.
 */
export function communities(
  graph: Graph,
  resolution: number,
  whole: number,
): readonly (readonly string[])[] {
  return components(graph).flatMap((component) =>
    component.length <= whole ? [component] : split(graph, component, resolution),
  )
}

export function components(graph: Graph): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const found: string[][] = []
  for (const start of [...graph.keys()].sort()) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    for (const node of component) {
      for (const neighbour of graph.get(node)?.keys() ?? []) {
        if (seen.has(neighbour)) continue
        seen.add(neighbour)
        component.push(neighbour)
      }
    }
    found.push(component.sort())
  }
  return found
}

function split(
  graph: Graph,
  nodes: readonly string[],
  resolution: number,
): readonly (readonly string[])[] {
  const degree = new Map(nodes.map((node) => [node, sum(graph.get(node)?.values() ?? [])]))
  const all = sum(degree.values())
  if (all === 0) return nodes.map((node) => [node])
  // Each level moves whole groups of the one before, as far as that gains anything.
  let groups: readonly (readonly string[])[] = nodes.map((node) => [node])
  for (;;) {
    const next = moved(graph, groups, degree, all, resolution)
    if (next.length === groups.length) return next
    groups = next
  }
}

function moved(
  graph: Graph,
  groups: readonly (readonly string[])[],
  degree: ReadonlyMap<string, number>,
  all: number,
  resolution: number,
): readonly (readonly string[])[] {
  const unitOf = new Map(
    groups.flatMap((group, unit) => group.map((node) => [node, unit] as const)),
  )
  const between = groups.map((group, unit) => {
    const links = new Map<number, number>()
    for (const node of group) {
      for (const [neighbour, weight] of graph.get(node) ?? []) {
        const other = unitOf.get(neighbour)
        if (other !== undefined && other !== unit)
          links.set(other, (links.get(other) ?? 0) + weight)
      }
    }
    return links
  })
  const size = groups.map((group) => sum(group.map((node) => degree.get(node) ?? 0)))
  const home = groups.map((_, unit) => unit)
  const total = [...size]
  for (let again = true; again; ) {
    again = false
    for (const [unit, links] of between.entries()) {
      const from = home[unit] ?? unit
      const own = size[unit] ?? 0
      total[from] = (total[from] ?? 0) - own
      const weights = new Map<number, number>([[from, 0]])
      for (const [other, weight] of links) {
        const to = home[other] ?? other
        weights.set(to, (weights.get(to) ?? 0) + weight)
      }
      let best = from
      let most = (weights.get(from) ?? 0) - (resolution * own * (total[from] ?? 0)) / all
      for (const [to, weight] of [...weights].sort(([a], [b]) => a - b)) {
        const gain = weight - (resolution * own * (total[to] ?? 0)) / all
        if (gain > most + 1e-12) {
          most = gain
          best = to
        }
      }
      total[best] = (total[best] ?? 0) + own
      if (best !== from) {
        home[unit] = best
        again = true
      }
    }
  }
  const merged = Map.groupBy(groups.keys(), (unit) => home[unit])
  return [...merged.values()].map((units) => units.flatMap((unit) => groups[unit] ?? []).sort())
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
