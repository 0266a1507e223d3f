import type { UncertainLink } from '../../definitions/index.ts'
import type { Scored } from '../../facts/index.ts'
import { clusterPairs, type IdPair } from '../../linkage/index.ts'

/** Surer than this either way is certain: no world departs from it. */
const certain = 0.001

/** What a drawn link weighs at least, in bits: as much as the evidence that would settle it. */
const settled = 10

export interface PeopleToDraw {
  /** Source records, by id. */
  readonly records: readonly number[]
  readonly pairs: readonly Scored[]
  readonly must: readonly IdPair[]
  readonly mustNot: readonly IdPair[]
  /** Whether what two records say keeps them apart. */
  readonly vetoed: (a: number, b: number) => boolean
  readonly cluster: { readonly missing?: number; readonly cut?: number }
}

export interface DrawnPeople {
  /** Records whose person is not the same in every world. */
  readonly uncertain: ReadonlySet<number>
  /** Uncertain links, drawn in each world. */
  readonly links: number
  /** One name for all records that may be one person in some world. */
  nameOf(record: number): string
  /** The smallest record of each uncertain record's person, were those the links that hold. */
  clustersWhere(holds: (link: UncertainLink) => boolean): ReadonlyMap<number, number>
}

/**
 * Who would be whom in a possible world: records joined by links, at least one of them uncertain, are
 * clustered anew, each uncertain link weighing as if settled the way it was drawn. What officers
 * decided holds in every world, and so does that people listed together are different people and
 * whom linkage keeps apart.
 */
export function drawablePeople({
  records,
  pairs,
  must,
  mustNot,
  vetoed,
  cluster,
}: PeopleToDraw): DrawnPeople {
  const decided = new Set(must.map(([a, b]) => keyOf(a, b)))
  const open = (pair: Scored) =>
    pair.probability > certain &&
    pair.probability < 1 - certain &&
    !decided.has(keyOf(pair.a, pair.b)) &&
    !vetoed(pair.a, pair.b)
  const nameOf = components(records, [...pairs.map(({ a, b }) => [a, b] as const), ...must])
  const doubtful = new Set(pairs.filter(open).map(({ a }) => nameOf(a)))
  const uncertain = new Set(records.filter((id) => doubtful.has(nameOf(id))))
  const within = ([a, b]: IdPair) => uncertain.has(a) && uncertain.has(b)
  const ids = [...uncertain]
  const own = pairs.filter(({ a, b }) => within([a, b]))
  const decisions = { must: must.filter(within), mustNot: mustNot.filter(within) }
  const options = { ...cluster, ...decisions, vetoed }
  return {
    uncertain,
    links: own.filter(open).length,
    nameOf: (record) => `may be ${nameOf(record)}`,
    clustersWhere: (holds) =>
      clusterPairs(
        ids,
        own.map((pair) => (open(pair) ? { ...pair, weight: drawn(pair, holds(pair)) } : pair)),
        options,
      ),
  }
}

const drawn = ({ weight }: Scored, holds: boolean): number =>
  holds ? Math.max(weight, settled) : Math.min(weight, -settled)

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** A name for each record that all records reached from it share. */
function components(records: readonly number[], edges: readonly IdPair[]) {
  const parent = new Map(records.map((id) => [id, id]))
  const nameOf = (id: number): number => {
    let name = id
    for (let up = parent.get(name) ?? name; up !== name; up = parent.get(name) ?? name) {
      parent.set(name, parent.get(up) ?? up)
      name = up
    }
    return name
  }
  for (const [a, b] of edges) parent.set(nameOf(a), nameOf(b))
  return nameOf
}
