import { refusal } from '../../model/index.ts'
import { clusterPairs } from '../cluster/cluster-pairs.ts'
import { runLinkage } from '../engine/run-linkage.ts'
import { stopwatch } from '../engine/stopwatch.ts'
import { linkageErrors } from '../errors.ts'
import { memoryEngine } from '../memory/memory-engine.ts'
import { buildRecords } from '../memory/records/records-builder.ts'
import { WorkerPool } from '../memory/workers/worker-pool.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type {
  IdPair,
  LinkCounts,
  LinkProgress,
  LinkRecord,
  ScoredPair,
} from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import { placesOf } from '../records/places-of.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { Population } from '../settings/population.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { keysByPlace } from './blocking-keys.ts'

export interface LinkRequest {
  readonly records: readonly LinkRecord[]
  readonly settings: LinkSettings
  /** Pairs that are one person whatever their weight, and pairs that are not. */
  readonly must?: readonly IdPair[]
  readonly mustNot?: readonly IdPair[]
  /**
   * What an earlier linkage took from its records as a whole: then the score of a pair depends on its two
   * records and the model alone. Needs settings with a model, and that no comparison counts by source and
   * no rule splits large blocks.
   */
  readonly population?: Population | null
  /** So many threads share the work, this one among them; 1 where not said. The links are the same. */
  readonly threads?: number
  readonly progress?: (progress: LinkProgress) => void
}

export interface LinkResult {
  /** Ordered by a, then b. */
  readonly pairs: readonly ScoredPair[]
  /** Record id to the smallest id of its cluster; every record is in it. */
  readonly clusters: ReadonlyMap<number, number>
  readonly model: TrainedModel
  /** As given, or as measured among the records. */
  readonly population: Population
  /** What `blockingKeys` gives of a record, by its id; made as they are asked for. */
  readonly keys: () => (id: number) => readonly number[]
  readonly counts: LinkCounts
}

/**
 * Which records are one person: trains on the records themselves (unless the settings hold a model),
 * scores the pairs that blocking proposes and clusters them. The answer does not depend on the order
 * of the records.
 * @throws LB_LINKAGE_DUPLICATE_ID, LB_LINKAGE_BAD_ID, LB_LINKAGE_TOO_MANY_PAIRS,
 * LB_LINKAGE_CONTRADICTION, LB_LINKAGE_UNKNOWN_ID, LB_LINKAGE_SETTINGS
 */
export async function link(request: LinkRequest): Promise<LinkResult> {
  return linkOrdered(request, orderRecords(request.records), { from: 0, scored: [] })
}

/** Links records by place; pairs of those before `from` are not scored but taken from `scored`. */
export async function linkOrdered(
  request: Omit<LinkRequest, 'records'>,
  records: readonly LinkRecord[],
  { from, scored }: { readonly from: number; readonly scored: readonly ScoredPair[] },
): Promise<LinkResult> {
  const { settings, progress, population = null, threads = 1 } = request
  const clock = stopwatch()
  const plan = planLinkage(settings)
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  if (population) checkPopulation(plan)
  // The others start while the records are laid out.
  const pool = threads > 1 ? new WorkerPool(threads - 1) : null
  const linked = async () => {
    const built = buildRecords(plan, records, population)
    const engine = memoryEngine(plan, built, { from, population, pool })
    progress?.({ stage: 'prepare', done: 1, total: 1 })
    clock.lap('prepare')
    return { built, run: await runLinkage(plan, engine, { lap: clock.lap, progress }) }
  }
  const { built, run } = await linked().finally(() => pool?.close())
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const found = await run.pairs.evidence((place) => records[place]!)
  const pairs = from > 0 ? [...scored, ...found].sort(byIds) : found
  const ids = records.map(({ id }) => id)
  const now = run.pairs.population()
  const clusters = clusterPairs(ids, pairs, {
    ...clusterOptions(request, records),
    vetoed: vetoById(run.pairs.vetoed, ids),
  })
  progress?.({ stage: 'cluster', done: 1, total: 1 })
  clock.lap('cluster')
  return {
    pairs,
    clusters,
    model: run.model,
    population: now,
    keys: () => {
      const [keysAt, placeOf] = [keysByPlace(plan, built, now), placesOf(ids)]
      return (id) => keysAt(placeOf(id)!)
    },
    counts: {
      records: records.length,
      candidates: run.pairs.candidates,
      pairs: pairs.length,
      clusters: new Set(clusters.values()).size,
      ...{ passedOver: run.passedOver, overShared: run.overShared },
      seconds: clock.laps,
    },
  }
}

/** @throws LB_LINKAGE_SETTINGS where the score of a pair depends on more than model and population. */
function checkPopulation({ settings, comparisons, rules }: LinkPlan): void {
  const bySource = comparisons.find(({ termFrequency }) => termFrequency?.by === 'source')
  const splitting = rules.find(({ wider }) => wider.length > 0)
  if (settings.model && !bySource && !splitting) return
  const cause = !settings.model
    ? 'A population was given without the model that goes with it.'
    : bySource
      ? `The comparison "${bySource.name}" counts its values by source.`
      : `The rule "${splitting!.name}" takes up what another passes over.`
  throw refusal(
    linkageErrors,
    'LB_LINKAGE_SETTINGS',
    `${cause} Such records are linked all at once.`,
  )
}

/** A test of places as one of ids. */
export function vetoById(
  vetoed: ((a: number, b: number) => boolean) | undefined,
  ids: readonly number[],
): ((a: number, b: number) => boolean) | undefined {
  if (!vetoed) return undefined
  const placeOf = placesOf(ids)
  return (a, b) => vetoed(placeOf(a)!, placeOf(b)!)
}

const byIds = (x: ScoredPair, y: ScoredPair) => x.a - y.a || x.b - y.b

function clusterOptions(
  { settings, must, mustNot }: Omit<LinkRequest, 'records'>,
  records: readonly LinkRecord[],
) {
  const { duplicateFree, cluster } = settings
  const options = { must, mustNot, ...cluster, duplicateFree }
  if (duplicateFree.length === 0) return options
  const sources = new Map(records.map(({ id, source }) => [id, source]))
  return { ...options, sourceOf: (id: number) => sources.get(id) ?? '' }
}
