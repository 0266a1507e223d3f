import type { TrainedModel } from '../../settings/trained-model.ts'
import { type Gathered, pairsInAll, settle, silentIn } from '../../sql/count-outcomes-sql.ts'
import type { Plan } from '../../sql/sql-plan.ts'
import { stirred } from '../arrays/scramble.ts'
import { eachPair, type PairsWanted, type Part } from '../block/each-pair.ts'
import type { PairLevels, Reading } from '../compare/pair-comparison.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import { countedValue } from '../score/term-frequency-table.ts'
import { type Hands, partOf } from '../workers/worker-pool.ts'
import { type PatternCounts, patternCounter, patternsOf } from './count-outcomes.ts'
import { equalChance } from './equal-values.ts'

/** Pairs that training looks at. */
export type TrainingPairs =
  | { readonly kind: 'random' }
  /** One in so many of those that any rule proposes, each once. */
  | { readonly kind: 'proposed'; readonly sample: number }
  /** One in so many of those that share one rule's key. */
  | { readonly kind: 'rule'; readonly at: number; readonly sample: number }

/** Counts the outcomes of one hand's part of the pairs. */
export function countPart(
  plan: Plan,
  levels: readonly PairLevels[],
  pairs: PairsWanted & { readonly part: Part },
  wanted: readonly TrainingPairs[],
): readonly PatternCounts[] {
  return wanted.map((each) => {
    const { count, counted } = patternCounter(levels)
    if (each.kind === 'random') randomPairs(plan, pairs, count)
    else if (each.kind === 'rule') {
      eachPair({ ...pairs, sample: each.sample }, each.at, true, count)
    } else {
      for (const at of pairs.rules.keys()) {
        eachPair({ ...pairs, sample: each.sample }, at, false, count)
      }
    }
    return counted()
  })
}

/** Learns prior, m and u from held records, as ../training/train.ts from the table rec. */
export async function trainHeld(
  plan: Plan,
  reading: Reading,
  levels: readonly PairLevels[],
  pairs: PairsWanted,
  options: {
    readonly hands: Hands | null
    readonly tell: (done: number, total: number) => void
  },
): Promise<TrainedModel> {
  const { hands, tell } = options
  const { pairsPerRule } = plan.settings.training
  const { rules } = pairs
  const all = rules.reduce((sum, rule) => sum + rule.pairs, 0)
  const step = Math.max(1, Math.ceil(all / (pairsPerRule * 4)))
  const wanted: readonly TrainingPairs[] = [
    { kind: 'random' },
    { kind: 'proposed', sample: step },
    ...rules.map((rule, at) => {
      return {
        kind: 'rule',
        at,
        sample: Math.max(1, Math.ceil(rule.pairs / pairsPerRule)),
      } as const
    }),
  ]
  tell(1, 4)
  const { letters } = reading
  const theirs = hands?.ask((hand) => ({
    ...{ kind: 'count', letters, rules, wanted, part: partOf(hands, hand + 1) },
  }))
  const own = countPart(plan, levels, { ...pairs, part: partOf(hands, 0) }, wanted)
  const parts = [own, ...((await theirs) ?? []).map(({ counts }) => counts)]
  const [random, candidates, ...ofRules] = wanted.map((_, at) =>
    patternsOf(
      parts.map((part) => part[at]!),
      levels.length,
    ),
  )
  tell(3, 4)
  const blocks = plan.rules.map((rule, at) => {
    return { patterns: ofRules[at]!, silent: silentIn(plan, rule.fields) }
  })
  const equal = plan.settings.comparisons.map((comparison, at) => {
    const counted = plan.comparisons[at]!.equalLevel === 1 ? countedValue(comparison) : null
    return counted && equalChance(counted, reading, pairs.across)
  })
  const size = { records: reading.records, sources: sourceSizes(reading) }
  const gathered: Gathered = {
    ...{ random: random!, candidates: candidates!, blocks, step, equal },
    allPairs: pairsInAll(plan, size),
  }
  const model = settle(plan, gathered, reading.records)
  tell(4, 4)
  return model
}

function randomPairs(
  { settings }: Plan,
  { held, across, part }: PairsWanted & { readonly part: Part },
  take: (left: number, right: number) => void,
): void {
  const { records, sources } = held
  const { hand, hands } = part
  const wanted = settings.training.randomPairs
  const consider = (left: number, right: number) => {
    if (!across || sources[left] !== sources[right]) take(left, right)
  }
  if ((records * (records - 1)) / 2 <= wanted) {
    for (let left = hand; left < records; left += hands) {
      for (let right = left + 1; right < records; right++) consider(left, right)
    }
    return
  }
  for (let draw = hand; draw < wanted; draw += hands) {
    const [one, other] = [stirred(draw * 2) % records, stirred(draw * 2 + 1) % records]
    if (one !== other) consider(Math.min(one, other), Math.max(one, other))
  }
}

function sourceSizes({ sources }: HeldRecords): readonly number[] {
  const sizes: number[] = []
  for (const source of sources) sizes[source] = (sizes[source] ?? 0) + 1
  return sizes.filter((size) => size > 0)
}
