import { clusterPairs } from '../cluster/cluster-pairs.ts'
import { runHeld } from '../memory/memory-engine.ts'
import { heldEvidence } from '../memory/memory-evidence.ts'
import { holdRecords } from '../memory/records/memory-records.ts'
import type { IdPair, LinkProgress, LinkRecord, LinkResult } from '../records/link-record.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { orderRecords } from '../sql/load-records.ts'
import { stopwatch } from '../sql/sql-engine.ts'
import { makePlan } from '../sql/sql-plan.ts'

export interface LinkRequest {
  readonly records: readonly LinkRecord[]
  readonly settings: LinkSettings
  readonly must?: readonly IdPair[]
  readonly mustNot?: readonly IdPair[]
  readonly progress?: (progress: LinkProgress) => void
}

/**
 * Which records are one person: trains on the records themselves (unless the settings hold a model),
 * scores the pairs blocking proposes and clusters them. The answer does not depend on the order of
 * the records. Errors: LB_LINKAGE_DUPLICATE_ID, _BAD_ID, _TOO_MANY_PAIRS, _CONTRADICTION, _UNKNOWN_ID.
 */
export async function link(request: LinkRequest): Promise<LinkResult> {
  const { settings, progress } = request
  const records = orderRecords(request.records)
  const clock = stopwatch()
  const plan = makePlan(settings)
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  const held = holdRecords(plan, records)
  progress?.({ stage: 'prepare', done: 1, total: 1 })
  clock.lap('prepare')
  const run = await runHeld(plan, held, { lap: clock.lap, progress })
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const pairs = heldEvidence(plan, held, run, (place) => records[place]!)
  const ids = records.map(({ id }) => id)
  const clusters = clusterPairs(ids, pairs, clusterOptions(request, records))
  progress?.({ stage: 'cluster', done: 1, total: 1 })
  clock.lap('cluster')
  return {
    pairs,
    clusters,
    model: run.model,
    counts: {
      records: records.length,
      candidates: run.candidates,
      pairs: pairs.length,
      clusters: new Set(clusters.values()).size,
      passedOver: run.passedOver,
      seconds: clock.laps,
    },
  }
}

export function clusterOptions(
  request: Pick<LinkRequest, 'settings' | 'must' | 'mustNot'>,
  records: readonly LinkRecord[],
) {
  const { settings, must, mustNot } = request
  const { duplicateFree, cluster } = settings
  const sources =
    duplicateFree.length > 0 ? new Map(records.map(({ id, source }) => [id, source])) : undefined
  return { must, mustNot, ...cluster, duplicateFree, sourceOf: sources && sourceIn(sources) }
}

const sourceIn = (sources: ReadonlyMap<number, string>) => (id: number) => sources.get(id) ?? ''
