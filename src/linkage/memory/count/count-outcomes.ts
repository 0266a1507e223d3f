import { type Patterns, patternsFrom } from '../../learn/outcome-patterns.ts'
import { packedHigh, packedLow } from '../../score/packed-outcomes.ts'
import type { PairComparer } from '../compare/pair-comparer.ts'

/** How often each combination of outcomes occurred, packed as ../../score/packed-outcomes.ts has it. */
export type PatternCounts = readonly (readonly [packed: bigint, pairs: number])[]

/** Counts how often each combination of outcomes occurs. */
export function patternCounter(comparers: readonly PairComparer[]) {
  const counts = new Map<number, Map<number, number>>()
  const outcomes = new Uint8Array(comparers.length)
  const count = (left: number, right: number): void => {
    for (let at = 0; at < comparers.length; at++) {
      const each = comparers[at]!
      const outcome = each.quick(left, right)
      outcomes[at] = outcome < 0 ? each.bySimilarity!(left, right) : outcome
    }
    const [low, high] = [packedLow(outcomes), packedHigh(outcomes)]
    const existing = counts.get(high)
    if (existing === undefined) counts.set(high, new Map([[low, 1]]))
    else existing.set(low, (existing.get(low) ?? 0) + 1)
  }
  const counted = (): PatternCounts =>
    [...counts].flatMap(([high, lows]) =>
      [...lows].map(([low, n]) => [(BigInt(high) << 32n) | BigInt(low >>> 0), n] as const),
    )
  return { count, counted }
}

/** What several shards counted, in one order whoever counted what, so that sums come out the same. */
export function patternsOf(shards: readonly PatternCounts[], comparisons: number): Patterns {
  const all = new Map<bigint, number>()
  for (const [packed, pairs] of shards.flat()) all.set(packed, (all.get(packed) ?? 0) + pairs)
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1))
  return patternsFrom(
    rows.map(([packed]) => packed),
    rows.map(([, pairs]) => pairs),
    comparisons,
  )
}
