import { allRulePairs } from './blocking.ts'
import { clusterPairs } from './clustering/cluster-pairs.ts'
import { openEngine } from './engine.ts'
import { evidenceOf, type PairColumns, readPairs } from './evidence.ts'
import { loadRecords, orderRecords } from './load.ts'
import { makePlan } from './plan.ts'
import { prepareRecords, prepareReference } from './prepare.ts'
import type { IdPair, LinkProgress, LinkRecord, LinkResult } from './records.ts'
import { scoredPairs } from './score-sql.ts'
import type { LinkSettings } from './settings/link-settings.ts'
import { pairSource, train } from './training/train.ts'
import { weigh } from './weights.ts'

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
  const { settings } = request
  const records = orderRecords(request.records)
  const clock = stopwatch()
  const tell = (stage: string) => (done: number, total: number) =>
    request.progress?.({ stage, done, total })
  const plan = makePlan(settings)
  const engine = await openEngine()
  try {
    tell('prepare')(0, 1)
    const sources = new Map<string, number>()
    await loadRecords(engine, plan, records, { table: 'raw', first: 0, sources })
    await prepareReference(engine, plan, 'raw')
    const passedOver = await prepareRecords(engine, plan, 'raw')
    tell('prepare')(1, 1)
    clock.lap('prepare')
    const model =
      settings.model ?? (await train(engine, plan, sizeOf(records, sources), tell('train')))
    clock.lap('train')
    tell('score')(0, 1)
    const weights = await weigh(engine, plan, model)
    const source = pairSource(plan)
    const adjustments = weights.comparisons.flatMap((each) => each.adjustment ?? [])
    const pairs = allRulePairs({ ...source, carried: [...source.carried, ...adjustments] })
    const scored = scoredPairs(pairs, plan.comparisons, weights.comparisons, {
      prior: weights.prior,
      keep: settings.keep,
      prune: true,
      together: weights.together,
    })
    const columns: PairColumns = await readPairs(engine, plan, weights, scored)
    tell('score')(1, 1)
    clock.lap('score')
    tell('cluster')(0, 1)
    const scoredList = evidenceOf(columns, records, plan, model, weights)
    const clusters = clusterPairs(
      records.map(({ id }) => id),
      scoredList,
      clusterOptions(request, records),
    )
    tell('cluster')(1, 1)
    clock.lap('cluster')
    return {
      pairs: scoredList,
      clusters,
      model,
      counts: {
        records: records.length,
        candidates: columns.candidates,
        pairs: scoredList.length,
        clusters: new Set(clusters.values()).size,
        passedOver,
        seconds: clock.laps,
      },
    }
  } finally {
    engine.close()
  }
}

function clusterOptions(request: LinkRequest, records: readonly LinkRecord[]) {
  const { settings, must, mustNot } = request
  const bySource =
    settings.duplicateFree.length > 0
      ? new Map(records.map(({ id, source }) => [id, source]))
      : undefined
  return {
    must,
    mustNot,
    ...settings.cluster,
    duplicateFree: settings.duplicateFree,
    sourceOf: bySource ? (id: number) => bySource.get(id)! : undefined,
  }
}

const sizeOf = (records: readonly LinkRecord[], sources: ReadonlyMap<string, number>) => {
  const counts = new Map<string, number>([...sources.keys()].map((source) => [source, 0]))
  for (const { source } of records) counts.set(source, counts.get(source)! + 1)
  return { records: records.length, sources: [...counts.values()] }
}

function stopwatch() {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps: laps as Readonly<Record<string, number>>,
    lap: (name: string) => {
      const now = performance.now()
      laps[name] = (now - last) / 1000
      last = now
    },
  }
}
