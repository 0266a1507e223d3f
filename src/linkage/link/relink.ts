import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import { type LinkRequest, type LinkResult, linkOrdered } from './link.ts'

export interface RelinkRequest extends Omit<LinkRequest, 'records'> {
  /** The records that were linked before, and what came of it. */
  readonly records: readonly LinkRecord[]
  readonly previous: Pick<LinkResult, 'pairs' | 'clusters' | 'model'>
  /** Records that came since; their ids are new. */
  readonly added: readonly LinkRecord[]
}

/** A cluster that is not what it was. */
export interface ChangedCluster {
  /** Smallest id of the cluster. */
  readonly cluster: number
  readonly members: readonly number[]
  /** Clusters its members belonged to before; none where all of them are new. */
  readonly before: readonly number[]
}

export interface RelinkResult extends LinkResult {
  readonly changed: readonly ChangedCluster[]
}

/**
 * Links added records with those that stand, by the model as it was trained: only pairs with an added
 * record are scored, the others keep their weight. Clusters keep their ids as long as their smallest
 * member stays. @throws what `link` throws
 */
export async function relink(request: RelinkRequest): Promise<RelinkResult> {
  const { previous } = request
  orderRecords([...request.records, ...request.added])
  const standing = orderRecords(request.records)
  // Added records come last, so that the right side of a pair tells whether it is new.
  const records = [...standing, ...orderRecords(request.added)]
  const settings = { ...request.settings, model: previous.model }
  const now = { from: standing.length, scored: previous.pairs }
  const result = await linkOrdered({ ...request, settings }, records, now)
  return { ...result, changed: changes(result.clusters, previous) }
}

function changes(
  clusters: ReadonlyMap<number, number>,
  previous: Pick<LinkResult, 'clusters'>,
): readonly ChangedCluster[] {
  const now = membersOf(clusters)
  const then = membersOf(previous.clusters)
  return [...now].flatMap(([cluster, members]) => {
    const before = [...new Set(members.flatMap((member) => previous.clusters.get(member) ?? []))]
    const same = before.length === 1 && then.get(before[0]!)!.length === members.length
    return same && members.every((member) => previous.clusters.has(member))
      ? []
      : [{ cluster, members, before }]
  })
}

function membersOf(clusters: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>()
  for (const [member, name] of clusters) {
    const existing = members.get(name)
    if (existing) existing.push(member)
    else members.set(name, [member])
  }
  return members
}
