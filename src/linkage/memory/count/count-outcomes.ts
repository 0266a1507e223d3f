import { type Patterns, patternsFrom } from '../../learn/outcome-patterns.ts'
import type { PairLevels } from '../compare/pair-comparison.ts'
import { packedHigh, packedLow } from '../score/accepted-pairs.ts'

/** How often each combination of outcomes came up; outcomes packed as the SQL packs them. */
export type PatternCounts = readonly (readonly [packed: bigint, pairs: number])[]

/** Counts how often each combination of outcomes comes up. */
export function patternCounter(levels: readonly PairLevels[]) {
  const counts = new Map<number, Map<number, number>>()
  const outcomes = new Uint8Array(levels.length)
  const count = (left: number, right: number): void => {
    for (let at = 0; at < levels.length; at++) {
      const each = levels[at]!
      const outcome = each.cheap(left, right)
      outcomes[at] = outcome < 0 ? each.settle!(left, right) : outcome
    }
    const [low, high] = [packedLow(outcomes), packedHigh(outcomes)]
    const known = counts.get(high)
    if (known === undefined) counts.set(high, new Map([[low, 1]]))
    else known.set(low, (known.get(low) ?? 0) + 1)
  }
  const counted = (): PatternCounts =>
    [...counts].flatMap(([high, lows]) =>
      [...lows].map(([low, n]) => [(BigInt(high) << 32n) | BigInt(low >>> 0), n] as const),
    )
  return { count, counted }
}

/** What several hands counted, in one order whoever counted what, so that sums come out the same. */
export function patternsOf(parts: readonly PatternCounts[], comparisons: number): Patterns {
  const all = new Map<bigint, number>()
  for (const [packed, pairs] of parts.flat()) all.set(packed, (all.get(packed) ?? 0) + pairs)
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1))
  return patternsFrom(
    rows.map(([packed]) => packed),
    rows.map(([, pairs]) => pairs),
    comparisons,
  )
}
