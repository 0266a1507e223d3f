import { communities, components, type Graph } from './communities.ts'
import { findTies } from './find-ties.ts'
import type { FoundGroup, GroupTie, NetworkInput, NetworkOptions } from './network-input.ts'

/**
 * Groups of suspects and companions who share victims, cases, telephones, vehicles or places. Measured against the made-up
 * world's truth in docs/network.md.
 */
export function findGroups(
  input: NetworkInput,
  options: NetworkOptions = {},
): readonly FoundGroup[] {
  const { hub = 12, least = 0.2, resolution = 1, smallest = 3 } = options
  const ties = findTies(input, hub)
  const graph = graphOf(ties, least)
  const groups = communities(graph, resolution)
  const tiesOf = new Map<string, GroupTie[]>()
  for (const tie of ties) {
    for (const person of [tie.a, tie.b]) {
      const known = tiesOf.get(person)
      if (known) known.push(tie)
      else tiesOf.set(person, [tie])
    }
  }
  const where = casesOf(input)
  return groups
    .filter((members) => members.length >= smallest)
    .map((members) => describe(members, within(members, tiesOf), where))
    .filter(({ ties }) => independent(ties))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A group that rests on one record alone is that record: at least two must speak. */
const independent = (ties: readonly GroupTie[]): boolean =>
  new Set(ties.flatMap(({ records }) => records)).size >= 2

function graphOf(ties: readonly GroupTie[], least: number): Graph {
  const weights = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, weight: number) => {
    const neighbours = weights.get(a) ?? new Map<string, number>()
    neighbours.set(b, (neighbours.get(b) ?? 0) + weight)
    weights.set(a, neighbours)
  }
  for (const { a, b, weight } of ties) {
    add(a, b, weight)
    add(b, a, weight)
  }
  for (const neighbours of weights.values()) {
    for (const [neighbour, weight] of neighbours) if (weight < least) neighbours.delete(neighbour)
  }
  return weights
}

function within(
  members: readonly string[],
  tiesOf: ReadonlyMap<string, readonly GroupTie[]>,
): readonly GroupTie[] {
  const inside = new Set(members)
  const found = members.flatMap((member) => tiesOf.get(member) ?? [])
  return [...new Set(found)].filter(({ a, b }) => inside.has(a) && inside.has(b))
}

interface Where {
  readonly cases: ReadonlyMap<string, ReadonlySet<number>>
  readonly suspects: ReadonlySet<string>
}

function casesOf({ cases }: NetworkInput): Where {
  const found = new Map<string, Set<number>>()
  const suspects = new Set<string>()
  for (const { id, people } of cases) {
    for (const { person, role } of people) {
      if (role !== 'suspect' && role !== 'associate') continue
      suspects.add(person)
      found.set(person, (found.get(person) ?? new Set()).add(id))
    }
  }
  return { cases: found, suspects }
}

function describe(members: readonly string[], ties: readonly GroupTie[], where: Where): FoundGroup {
  const caseIds = new Set(members.flatMap((member) => [...(where.cases.get(member) ?? [])]))
  const sources = new Set(ties.flatMap((tie) => tie.sources))
  const weight = ties.reduce((sum, tie) => sum + tie.weight, 0)
  return {
    id: `G${members[0]}`,
    members: members.map((person) => ({
      person,
      part: where.suspects.has(person) ? 'suspect' : 'companion',
    })),
    caseIds: [...caseIds].sort((a, b) => a - b),
    sources: [...sources].sort(),
    crossSource: [...sources].every((source) => !joins(members, ties, source)),
    strength: (2 * weight) / members.length,
    ties,
  }
}

/** Would this source's records, alone, join every member? */
function joins(members: readonly string[], ties: readonly GroupTie[], source: string): boolean {
  const own = ties.filter(({ sources }) => sources.length === 1 && sources[0] === source)
  const graph = new Map(members.map((member) => [member, new Map<string, number>()]))
  for (const { a, b } of own) {
    graph.get(a)?.set(b, 1)
    graph.get(b)?.set(a, 1)
  }
  return components(graph).length === 1
}
