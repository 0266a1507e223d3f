import { clusterPairs } from '../cluster/cluster-pairs.ts'
import { type HeldRun, runHeld } from '../memory/memory-engine.ts'
import { heldEvidence } from '../memory/memory-evidence.ts'
import { holdRecords } from '../memory/records/memory-records.ts'
import type { LinkRecord, LinkResult, ScoredPair } from '../records/link-record.ts'
import { orderRecords } from '../sql/load-records.ts'
import { stopwatch } from '../sql/sql-engine.ts'
import { makePlan } from '../sql/sql-plan.ts'
import { clusterOptions, type LinkRequest } from './link.ts'

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
 * Links added records against those that stand, with the model as it was trained: only pairs with
 * an added record are scored, the others keep their weight. Clusters keep their ids as long as
 * their smallest member stays. Errors as for `link`.
 */
export async function relink(request: RelinkRequest): Promise<RelinkResult> {
  const { previous, progress } = request
  orderRecords([...request.records, ...request.added])
  const standing = orderRecords(request.records)
  const records = [...standing, ...orderRecords(request.added)]
  const settings = { ...request.settings, model: previous.model }
  const clock = stopwatch()
  const plan = makePlan(settings)
  const held = holdRecords(plan, records)
  clock.lap('prepare')
  // Added records come last, so the right side of a pair tells whether it is new.
  const run = await runHeld(plan, held, { lap: clock.lap, progress, from: standing.length })
  const found = heldEvidence(plan, held, run, (place) => records[place]!)
  const pairs = [...previous.pairs, ...found].sort((x, y) => x.a - y.a || x.b - y.b)
  const ids = records.map(({ id }) => id)
  const clusters = clusterPairs(ids, pairs, clusterOptions({ ...request, settings }, records))
  clock.lap('cluster')
  const result = resultOf(pairs, clusters, { ...run, records: records.length }, clock.laps)
  return { ...result, changed: changes(clusters, previous) }
}

const resultOf = (
  pairs: readonly ScoredPair[],
  clusters: ReadonlyMap<number, number>,
  run: HeldRun & { readonly records: number },
  seconds: Readonly<Record<string, number>>,
): LinkResult => ({
  pairs,
  clusters,
  model: run.model,
  counts: {
    records: run.records,
    candidates: run.candidates,
    pairs: pairs.length,
    clusters: new Set(clusters.values()).size,
    passedOver: run.passedOver,
    seconds,
  },
})

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
    const known = members.get(name)
    if (known) known.push(member)
    else members.set(name, [member])
  }
  return members
}
