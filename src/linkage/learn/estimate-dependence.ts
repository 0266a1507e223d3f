import type { Dependence } from './likelihood.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import { type Patterns, pairsIn } from './outcome-patterns.ts'

/** Fewer pairs than this say nothing about what goes together. */
const fewest = 10
const largest = 2 ** 16

/**
 * How much oftener than chance two levels occur together among different people: pairs that blocking
 * proposes and that are no matches, over what chance alone would give. Only an excess is kept (a
 * household shares address and family name), because pairs that are not proposed are not counted.
 */
export function estimateDependence(
  counted: OutcomeCounts,
  pairs: readonly (readonly [number, number])[],
  u: readonly (readonly number[])[],
  { apart, allPairs }: { readonly apart: Float64Array; readonly allPairs: number },
): readonly Dependence[] {
  return pairs.map(([one, other]) => {
    const found = cells(counted.candidates, one, other, u, (at) => apart[at]! * counted.step)
    const drawn = cells(counted.random, one, other, u, () => 1)
    const total = pairsIn(counted.random)
    const comparable = drawn.flat().reduce((a, b) => a + b, 0) / Math.max(1, total)
    const all = comparable * allPairs
    const factors = found.map((row) => row.map(() => 1))
    // From the weakest agreement up: what too few pairs show is taken to go together as the next weaker does.
    for (let a = found.length - 1; a >= 0; a--) {
      found[a]!.forEach((count, b) => {
        const chance = all * u[one]![a]! * u[other]![b]!
        const weaker = factors[a + 1]?.[b] ?? 1
        factors[a]![b] = count < fewest ? weaker : Math.min(largest, Math.max(1, count / chance))
      })
    }
    return { one, other, factors }
  })
}

function cells(
  { width, outcomes, counts }: Patterns,
  one: number,
  other: number,
  u: readonly (readonly number[])[],
  share: (at: number) => number,
): number[][] {
  const found = u[one]!.map(() => u[other]!.map(() => 0))
  for (let at = 0; at < counts.length; at++) {
    const a = outcomes[at * width + one]!
    const b = outcomes[at * width + other]!
    if (a > 0 && b > 0) found[a - 1]![b - 1]! += counts[at]! * share(at)
  }
  return found
}
