import type { TrainedModel } from '../model.ts'
import type { Plan } from '../plan.ts'
import { type Gathered, pairsInAll, settle, silentIn } from '../training/train.ts'
import { equalChance } from './equal-chances.ts'
import type { HeldRecords } from './hold-records.ts'
import type { PairLevels } from './levels/index.ts'
import { patternCounter } from './outcomes.ts'
import { eachPair, type PairsWanted } from './pairs.ts'
import { countedValue } from './rarity.ts'
import { stirred } from './stir.ts'

/** Learns prior, m and u from held records, as ../training/train.ts from the table rec. */
export function trainHeld(
  plan: Plan,
  held: HeldRecords,
  levels: readonly PairLevels[],
  pairs: PairsWanted,
  tell: (done: number, total: number) => void,
): TrainedModel {
  const { pairsPerRule } = plan.settings.training
  const { rules } = pairs
  const all = rules.reduce((sum, rule) => sum + rule.pairs, 0)
  const step = Math.max(1, Math.ceil(all / (pairsPerRule * 4)))
  tell(1, 4)
  const patternsOf = (each: (take: (left: number, right: number) => void) => void) => {
    const counter = patternCounter(levels)
    each(counter.count)
    return counter.patterns()
  }
  const random = patternsOf((take) => randomPairs(plan, held, take))
  tell(2, 4)
  const candidates = patternsOf((take) => {
    for (const at of rules.keys()) eachPair({ ...pairs, sample: step }, at, false, take)
  })
  const blocks = plan.rules.map((rule, at) => {
    const sample = Math.max(1, Math.ceil(rules[at]!.pairs / pairsPerRule))
    return {
      patterns: patternsOf((take) => eachPair({ ...pairs, sample }, at, true, take)),
      silent: silentIn(plan, rule.fields),
    }
  })
  tell(3, 4)
  const equal = plan.settings.comparisons.map((comparison, at) => {
    const counted = plan.comparisons[at]!.equalLevel === 1 ? countedValue(comparison) : null
    return counted && equalChance(counted, held, pairs.across)
  })
  const size = { records: held.records, sources: sourceSizes(held) }
  const gathered: Gathered = {
    ...{ random, candidates, blocks, step, equal },
    allPairs: pairsInAll(plan, size),
  }
  const model = settle(plan, gathered, held.records)
  tell(4, 4)
  return model
}

function randomPairs(
  { settings }: Plan,
  { records, sources }: HeldRecords,
  take: (left: number, right: number) => void,
): void {
  const across = settings.between === 'sources'
  const wanted = settings.training.randomPairs
  const consider = (left: number, right: number) => {
    if (!across || sources[left] !== sources[right]) take(left, right)
  }
  if ((records * (records - 1)) / 2 <= wanted) {
    for (let left = 0; left < records; left++) {
      for (let right = left + 1; right < records; right++) consider(left, right)
    }
    return
  }
  for (let draw = 0; draw < wanted; draw++) {
    const [one, other] = [stirred(draw * 2) % records, stirred(draw * 2 + 1) % records]
    if (one !== other) consider(Math.min(one, other), Math.max(one, other))
  }
}

function sourceSizes({ sources }: HeldRecords): readonly number[] {
  const sizes: number[] = []
  for (const source of sources) sizes[source] = (sizes[source] ?? 0) + 1
  return sizes.filter((size) => size > 0)
}
