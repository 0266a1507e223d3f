import type { LinkPlan } from '../../plan/link-plan.ts'
import { scrambled } from '../arrays/scramble.ts'
import { eachPair, type PairOptions, type Shard } from '../block/each-pair.ts'
import type { PairComparer } from '../compare/pair-comparer.ts'
import { type PatternCounts, patternCounter } from './count-outcomes.ts'

/** Pairs that training looks at. */
export type TrainingPairs =
  | { readonly kind: 'random' }
  /** One in so many of those that any rule proposes, each once. */
  | { readonly kind: 'proposed'; readonly sample: number }
  /** One in so many of those that share one rule's key. */
  | { readonly kind: 'rule'; readonly at: number; readonly sample: number }

type SharedPairs = PairOptions & { readonly shard: Shard }

/** Counts the outcomes of one shard of the pairs. */
export const countShard = (
  plan: LinkPlan,
  comparers: readonly PairComparer[],
  pairs: SharedPairs,
  wanted: readonly TrainingPairs[],
): readonly PatternCounts[] =>
  wanted.map((each) => {
    const { count, counted } = patternCounter(comparers)
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

function randomPairs(
  { settings }: LinkPlan,
  { records: { records, sources }, across, shard: { index, count } }: SharedPairs,
  take: (left: number, right: number) => void,
): void {
  const wanted = settings.training.randomPairs
  const consider = (left: number, right: number) => {
    if (!across || sources[left] !== sources[right]) take(left, right)
  }
  if ((records * (records - 1)) / 2 <= wanted) {
    for (let left = index; left < records; left += count) {
      for (let right = left + 1; right < records; right++) consider(left, right)
    }
    return
  }
  for (let draw = index; draw < wanted; draw += count) {
    const [one, other] = [scrambled(draw * 2) % records, scrambled(draw * 2 + 1) % records]
    if (one !== other) consider(Math.min(one, other), Math.max(one, other))
  }
}
