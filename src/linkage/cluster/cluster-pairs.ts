import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { IdPair, WeightedPair } from '../records/link-record.ts'
import { placesOf } from '../records/places-of.ts'
import { Agglomeration } from './agglomerate.ts'
import { components, type Edges, edgesOf } from './edges.ts'
import { UnionFind } from './union-find.ts'

export interface ClusterOptions {
  /** Decisions that stand above every weight. */
  readonly must?: readonly IdPair[]
  readonly mustNot?: readonly IdPair[]
  /** Weight of a pair that was never scored; default -3. */
  readonly missing?: number
  /** Clusters join while the average weight between them is above this; default 1. */
  readonly cut?: number
  /** Source of a record, where sources are known to hold nobody twice. */
  readonly sourceOf?: (id: number) => string
  readonly duplicateFree?: readonly string[]
  /** Whether two records are kept apart, so that no cluster holds both unless decisions join them. */
  readonly vetoed?: (a: number, b: number) => boolean
}

/**
 * Average-link clustering over match weights: the two clusters with the highest average weight
 * between their members join first, pairs never scored counting as `missing`. One chance likeness
 * between two people can so not join all that is known of both. `must` joins come first, `mustNot`
 * holds against everything, and a veto against all but `must`. Deterministic whatever the order of
 * the input; a cluster is named by its smallest id. (Vetoes after Saeedi et al. 2021, MSCD-HAC.)
 * @throws LB_LINKAGE_CONTRADICTION, LB_LINKAGE_UNKNOWN_ID
 */
export function clusterPairs(
  ids: readonly number[],
  pairs: Iterable<WeightedPair>,
  options: ClusterOptions = {},
): Map<number, number> {
  const ordered = ids.toSorted((a, b) => a - b)
  const find = placesOf(ordered)
  const placeOf = (id: number) => {
    const place = find(id)
    if (place !== undefined) return place
    const cause = `A pair names the record ${id}, which is not among those given.`
    throw refusal(linkageErrors, 'LB_LINKAGE_UNKNOWN_ID', cause)
  }
  const decided = (pairs: readonly IdPair[] = []) =>
    pairs.map(([a, b]) => [placeOf(a), placeOf(b)] as const)
  const names = clusterPlaces(ordered.length, edgesOf(pairs, placeOf), {
    ...options,
    must: decided(options.must),
    mustNot: decided(options.mustNot),
    sourceOf: options.sourceOf && ((place) => options.sourceOf!(ordered[place]!)),
    vetoed: options.vetoed && ((x, y) => options.vetoed!(ordered[x]!, ordered[y]!)),
    idOf: (place) => ordered[place]!,
  })
  return new Map(ordered.map((id, at) => [id, ordered[names[at]!]!]))
}

/** As `clusterPairs`, of places from 0: each one's smallest. `idOf` is for errors to name. */
export function clusterPlaces(
  records: number,
  edges: Edges,
  options: ClusterOptions & { readonly idOf?: (place: number) => number },
): Int32Array {
  const people = new UnionFind(records)
  const sets = new UnionFind(records)
  for (const [a, b] of options.must ?? []) {
    people.unite(a, b)
    sets.unite(a, b)
  }
  const bans = bansOf(options.mustNot ?? [], people, options.idOf ?? ((place) => place))
  for (let at = 0; at < edges.a.length; at++) sets.unite(edges.a[at]!, edges.b[at]!)
  const members = options.must?.length ? decided(people, records) : new Map<number, number[]>()
  const free = new Set(options.duplicateFree)
  const sourceOf = (place: number) => {
    const source = options.sourceOf?.(place)
    return source !== undefined && free.has(source) ? source : undefined
  }
  const { missing = -3, cut = 1 } = options
  const vetoed = options.vetoed && unlessOverruled(options.vetoed, members)
  const limits = { missing, cut, sourceOf, vetoed }
  for (const component of components(edges, sets)) {
    const clusters = new Agglomeration(limits, (kept, gone) => people.unite(kept, gone))
    const names = new Set<number>()
    const links = component.map((at) => {
      const [a, b] = [people.find(edges.a[at]!), people.find(edges.b[at]!)]
      names.add(a).add(b)
      return { a, b, weight: edges.weight[at]! }
    })
    for (const name of names) {
      for (const place of members.get(name) ?? [name]) clusters.member(name, place)
      for (const other of bans.get(name) ?? []) if (names.has(other)) clusters.ban(name, other)
    }
    for (const { a, b, weight } of links) if (a !== b) clusters.add(a, b, weight)
    clusters.run()
  }
  return Int32Array.from({ length: records }, (_, place) => people.find(place))
}

/**
 * Whoever was joined with another over a veto is not kept apart for it from those who fit the other:
 * of two numbers that an officer says are one person's, later records have one or the other.
 */
function unlessOverruled(
  vetoed: (a: number, b: number) => boolean,
  people: ReadonlyMap<number, readonly number[]>,
): (a: number, b: number) => boolean {
  const joined = new Map([...people.values()].flatMap((own) => own.map((at) => [at, own] as const)))
  const isOverruled = (a: number, b: number) =>
    joined.get(a)?.some((other) => vetoed(a, other) && !vetoed(other, b)) ?? false
  return (a, b) => vetoed(a, b) && !isOverruled(a, b) && !isOverruled(b, a)
}

/** Bans between the people the decisions make, by name of either. */
function bansOf(
  mustNot: readonly IdPair[],
  people: UnionFind,
  idOf: (place: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const bans = new Map<number, number[]>()
  for (const [a, b] of mustNot) {
    const [x, y] = [people.find(a), people.find(b)]
    if (x === y) {
      const cause = `Records ${idOf(a)} and ${idOf(b)} must not be one person, yet other decisions make them one.`
      throw refusal(linkageErrors, 'LB_LINKAGE_CONTRADICTION', cause)
    }
    bans.set(x, [...(bans.get(x) ?? []), y])
    bans.set(y, [...(bans.get(y) ?? []), x])
  }
  return bans
}

/** Places of each person that decisions made of several records. */
function decided(people: UnionFind, size: number): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>()
  for (let at = 0; at < size; at++) {
    const name = people.find(at)
    if (name === at) continue
    const existing = members.get(name)
    if (existing) existing.push(at)
    else members.set(name, [name, at])
  }
  return members
}
