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
  const {
    hub = 8,
    least = 0.5,
    leastAtEnds = 0.5,
    resolution = 0.6,
    whole = 5,
    smallest = 3,
  } = options
  const ties = findTies(withoutBystanders(input), hub)
  const bridges = bridgesOf(ties)
  const graph = graphOf(ties, bridges, least, leastAtEnds)
  const groups = communities(graph, resolution, whole)
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
    .filter(
      (members) => members.length >= smallest && members.some((member) => bridges.has(member)),
    )
    .map((members) => describe(members, within(members, tiesOf), where))
    .filter(({ ties }) => independent(ties))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A group all of whose ties are about one child is what befell that child: two things at least must speak. */
const independent = (ties: readonly GroupTie[]): boolean =>
  new Set(ties.map(({ about }) => about)).size >= 2

/** Most whom a missing child is seen with are friends: a companion counts where a record names them as suspect. */
function withoutBystanders(input: NetworkInput): NetworkInput {
  const suspects = new Set(
    input.cases.flatMap(({ people }) =>
      people.flatMap(({ person, role }) => (role === 'suspect' ? [person] : [])),
    ),
  )
  return {
    ...input,
    ties: input.ties.filter((tie) => tie.with === undefined || suspects.has(tie.person)),
  }
}

/** Those whom at least two different things tie: a second child, case, place, telephone or vehicle. */
function bridgesOf(ties: readonly GroupTie[]): ReadonlySet<string> {
  const shared = new Map<string, Set<string>>()
  for (const { a, b, about } of ties) {
    for (const person of [a, b]) shared.set(person, (shared.get(person) ?? new Set()).add(about))
  }
  return new Set([...shared].flatMap(([person, things]) => (things.size >= 2 ? [person] : [])))
}

/**
 * Two whom one shared thing alone ties are as often strangers who harmed the same child: one of them must
 * be tied to somebody by something else, and what they share then be theirs nearly alone.
 */
function graphOf(
  ties: readonly GroupTie[],
  bridges: ReadonlySet<string>,
  least: number,
  leastAtEnds: number,
): Graph {
  const weights = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, weight: number) => {
    const neighbours = weights.get(a) ?? new Map<string, number>()
    neighbours.set(b, (neighbours.get(b) ?? 0) + weight)
    weights.set(a, neighbours)
  }
  for (const tie of ties) {
    const { a, b, kind } = tie
    if (!bridges.has(a) && !bridges.has(b) && kind !== 'coSuspect') continue
    const weight = bridges.has(a) && bridges.has(b) ? tie.weight : tie.weight * trust(tie)
    add(a, b, weight)
    add(b, a, weight)
  }
  for (const [person, neighbours] of weights) {
    for (const [neighbour, weight] of neighbours) {
      const needed = bridges.has(person) && bridges.has(neighbour) ? least : leastAtEnds
      if (weight < needed) neighbours.delete(neighbour)
    }
  }
  return weights
}

/** One agency naming two suspects of one child in two cases says less than two agencies doing so. */
const trust = ({ kind, sources }: GroupTie): number =>
  kind === 'sharedVictim' && sources.length === 1 ? 0.4 : 1

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
  const own = ties.filter(({ alone }) => alone.includes(source))
  const graph = new Map(members.map((member) => [member, new Map<string, number>()]))
  for (const { a, b } of own) {
    graph.get(a)?.set(b, 1)
    graph.get(b)?.set(a, 1)
  }
  return components(graph).length === 1
}
