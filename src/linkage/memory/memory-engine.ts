import type {
  BlockedRecords,
  LinkageEngine,
  ScoredPairs,
  TellProgress,
} from '../engine/linkage-engine.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { evidenceOf } from '../score/evidence.ts'
import { modelWeights } from '../score/weights.ts'
import type { Population } from '../settings/population.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { passedOverBy } from './block/blocked-rule.ts'
import type { PairOptions } from './block/each-pair.ts'
import { blockInShards } from './block-in-shards.ts'
import { comparersOf } from './compare/compare-pairs.ts'
import type { PairComparer } from './compare/pair-comparer.ts'
import { vetoTest } from './compare/pair-veto.ts'
import { countInShards } from './count-in-shards.ts'
import { countedBefore, measurePopulation } from './measure-population.ts'
import type { ComparableRecords, MemoryRecords } from './records/memory-records.ts'
import { scoreShard } from './score/score-shard.ts'
import { adjustmentAt, termFrequencyTable } from './score/term-frequency-table.ts'
import { allLetters } from './similarity/letters.ts'
import { ownShard, type WorkerPool } from './workers/worker-pool.ts'

export interface MemoryOptions {
  /** Threads that help; none where absent. */
  readonly pool?: WorkerPool | null
  /** Only pairs with a record at this place or after it. */
  readonly from?: number
  /** What is taken from the records as a whole, from a linkage before; absent: from these records. */
  readonly population?: Population | null
  /** False scores every pair in full; for tests that hold the two against each other. */
  readonly prune?: boolean
}

/** Pairs scored in memory, which can be explained. */
export interface MemoryPairs extends ScoredPairs {
  readonly candidates: number
  /** Whether a veto keeps the records at two places apart; undefined where there are no vetoes. */
  readonly vetoed: ((a: number, b: number) => boolean) | undefined
  /** What was taken from the records as a whole. */
  population(): Population
  /** As people read them, in order. */
  evidence(record: (place: number) => LinkRecord): Promise<readonly ScoredPair[]>
}

/** Links records in typed arrays, all in this process and the threads of the pool. */
export const memoryEngine = (
  plan: LinkPlan,
  records: MemoryRecords,
  options: MemoryOptions = {},
): LinkageEngine<MemoryPairs> => ({
  block: async () => {
    const comparable = { ...records, letters: allLetters(records.terms) }
    const comparers = comparersOf(plan, comparable)
    const rules = await blockInShards(
      plan,
      records,
      options.pool ?? null,
      options.population ?? null,
    )
    const across = plan.settings.between === 'sources'
    const pairs = { records: comparable, rules, across, from: options.from ?? 0 }
    return blockedRecords(plan, comparers, pairs, options)
  },
})

const blockedRecords = (
  plan: LinkPlan,
  comparers: readonly PairComparer[],
  pairs: PairOptions & { readonly records: ComparableRecords },
  options: MemoryOptions,
): BlockedRecords<MemoryPairs> => ({
  records: pairs.records.records,
  passedOver: passedOverBy(pairs.rules),
  overShared: pairs.records.overShared,
  countOutcomes: (tell) => countInShards(plan, comparers, pairs, options.pool ?? null, tell),
  score: (model, tell) => scoreInShards(plan, comparers, pairs, options, { model, tell }),
})

async function scoreInShards(
  plan: LinkPlan,
  comparers: readonly PairComparer[],
  pairs: PairOptions & { readonly records: ComparableRecords },
  { pool = null, prune = true, population = null }: MemoryOptions,
  { model, tell }: { readonly model: TrainedModel; readonly tell: TellProgress },
): Promise<MemoryPairs> {
  const { records, rules, from } = pairs
  tell(0, rules.length)
  const before = population && countedBefore(population)
  const frequencies = plan.comparisons.map(
    ({ name, termFrequency }, at) =>
      termFrequency &&
      termFrequencyTable(
        ...([termFrequency, model.comparisons[at]!.levels[0]!.u, records] as const),
        before?.get(name) ?? null,
      ),
  )
  const { letters } = records
  const theirs = pool?.run((shard) => ({
    ...{ kind: 'score', model, letters, rules, frequencies, from, prune, shard },
  }))
  const weights = modelWeights(plan, model)
  const own = { ...pairs, shard: ownShard(pool) }
  const options = { prune, tell }
  const scored = scoreShard(plan, weights, { comparers, frequencies }, own, options)
  let { candidates } = scored
  for (const { chunks, candidates: more } of (await theirs) ?? []) {
    scored.accepted.append(chunks)
    candidates += more
  }
  const columns = async () => scored.accepted.ordered(records.records)
  return {
    candidates,
    columns,
    population: () => population ?? measurePopulation(plan, records, rules),
    vetoed: vetoTest(plan, comparers),
    evidence: async (record) => {
      const adjustments = frequencies.map(
        (table) =>
          table &&
          Float64Array.from({ length: records.records }, (_, place) => adjustmentAt(table, place)),
      )
      return evidenceOf(plan, weights, { ...(await columns()), adjustments }, record)
    },
  }
}
