import type { TellProgress } from '../engine/linkage-engine.ts'
import { type OutcomeCounts, samplingSteps } from '../learn/outcome-counts.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { PairOptions } from './block/each-pair.ts'
import type { PairComparer } from './compare/pair-comparer.ts'
import { patternsOf } from './count/count-outcomes.ts'
import { chanceOfEqual } from './count/equal-values.ts'
import { countShard, type TrainingPairs } from './count/training-pairs.ts'
import type { ComparableRecords, MemoryRecords } from './records/memory-records.ts'
import { ownShard, type WorkerPool } from './workers/worker-pool.ts'

/** What training learns from, counted with the help of workers where there are some. */
export async function countInShards(
  plan: LinkPlan,
  comparers: readonly PairComparer[],
  pairs: PairOptions & { readonly records: ComparableRecords },
  pool: WorkerPool | null,
  tell: TellProgress,
): Promise<OutcomeCounts> {
  const { rules, records, across } = pairs
  const steps = samplingSteps(
    rules.map((rule) => rule.pairs),
    plan.settings.training.pairsPerRule,
  )
  const wanted: readonly TrainingPairs[] = [
    { kind: 'random' },
    { kind: 'proposed', sample: steps.candidates },
    ...steps.ofRules.map((sample, at) => ({ kind: 'rule' as const, at, sample })),
  ]
  tell(1, 4)
  const { letters } = records
  const theirs = pool?.run((shard) => ({ kind: 'count', letters, rules, wanted, shard }))
  const own = countShard(plan, comparers, { ...pairs, shard: ownShard(pool) }, wanted)
  const shards = [own, ...((await theirs) ?? []).map(({ counts }) => counts)]
  const [random, candidates, ...ofRules] = wanted.map((_, at) =>
    patternsOf(
      shards.map((shard) => shard[at]!),
      comparers.length,
    ),
  )
  tell(3, 4)
  return {
    ...{ random: random!, candidates: candidates!, ofRules, step: steps.candidates },
    equal: plan.comparisons.map(
      ({ termFrequency }) => termFrequency && chanceOfEqual(termFrequency, records, across),
    ),
    sourceSizes: sourceSizes(records),
  }
}

function sourceSizes({ sources }: MemoryRecords): readonly number[] {
  const sizes: number[] = []
  for (const source of sources) sizes[source] = (sizes[source] ?? 0) + 1
  return sizes.filter((size) => size > 0)
}
