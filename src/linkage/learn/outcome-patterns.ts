import { unpackOutcomes } from '../score/packed-outcomes.ts'

/** How often each combination of outcomes occurred; `outcomes` holds `width` numbers a pattern. */
export interface Patterns {
  readonly width: number
  readonly outcomes: Uint8Array
  readonly counts: Float64Array
  /** By pattern, 1 where a veto keeps such pairs apart: they are known to be different people. */
  readonly vetoed?: Uint8Array
}

export function patternsFrom(
  packed: readonly (bigint | number)[],
  counts: readonly (bigint | number)[],
  width: number,
): Patterns {
  const order = packed.map((_, at) => at).sort((a, b) => (packed[a]! < packed[b]! ? -1 : 1))
  const outcomes = new Uint8Array(order.length * width)
  const sorted = new Float64Array(order.length)
  order.forEach((from, at) => {
    outcomes.set(unpackOutcomes(packed[from]!, width), at * width)
    sorted[at] = Number(counts[from])
  })
  return { width, outcomes, counts: sorted }
}

/** Pairs in all. */
export const pairsIn = (patterns: Patterns): number =>
  patterns.counts.reduce((sum, count) => sum + count, 0)

/** How often each level occurred: [comparison][level]; `share` says what of a pattern counts. */
export function levelCounts(
  patterns: Patterns,
  levels: readonly number[],
  share: (at: number) => number = () => 1,
): number[][] {
  const counts = levels.map((count) => new Array<number>(count).fill(0))
  const { width, outcomes } = patterns
  for (let at = 0; at < patterns.counts.length; at++) {
    const weight = patterns.counts[at]! * share(at)
    for (let c = 0; c < width; c++) {
      const outcome = outcomes[at * width + c]!
      if (outcome > 0) counts[c]![outcome - 1]! += weight
    }
  }
  return counts
}
