import type { OutcomeCounts } from './outcome-counts.ts'
import { levelCounts, pairsIn } from './outcome-patterns.ts'

/** No level weighs more than 24 bits for its rarity alone. */
const leastU = 2 ** -24
const enoughSeen = 30

/** What is known when u is estimated. */
export interface UState {
  readonly m: readonly (readonly number[])[]
  readonly prior: number
  /** Share of each candidate pattern that is different people, by the round before; absent at first. */
  readonly apart?: Float64Array
  /** How often each level occurred among random pairs. */
  readonly seen: readonly (readonly number[])[]
  readonly assumedU: readonly (readonly number[])[]
  readonly caution: number
  /** Pairs there are in all. */
  readonly allPairs: number
}

/**
 * u of every level. Random pairs give the frequent levels and value counts the equal ones, both with
 * the matches among them taken out. Levels too rare for the sample are counted among the proposed
 * pairs that are no matches: brothers, sisters and namesakes are among those.
 */
export function estimateU(counted: OutcomeCounts, state: UState): number[][] {
  const apart = state.apart ? nonMatches(counted, state, state.apart) : null
  return state.seen.map((seen, c) => {
    const assumed = state.assumedU[c]!
    const comparable = seen.reduce((a, b) => a + b, 0)
    const share = comparable / Math.max(1, pairsIn(counted.random))
    const comparablePairs = Math.max(1, share * state.allPairs)
    const levels = seen.map((count, at) => {
      const drawn = (count + state.caution * assumed[at]!) / (comparable + state.caution)
      const equal = at === 0 ? (counted.equal[c] ?? null) : null
      if (equal !== null && comparable > 0) {
        return withoutMatches(mixed(equal, comparable, assumed[at]!, state.caution), at, c, state)
      }
      if (count >= enoughSeen || !apart) return withoutMatches(drawn, at, c, state)
      const proposed = apart[c]![at]! * counted.step
      return (proposed + state.caution * assumed[at]!) / (comparablePairs + state.caution)
    })
    const bounded = levels.map((value) => Math.max(value, leastU))
    const sum = bounded.reduce((a, b) => a + b, 0)
    return bounded.map((value) => value / sum)
  })
}

const mixed = (equal: number, comparable: number, assumed: number, caution: number) =>
  (equal * comparable + caution * assumed) / (comparable + caution)

const withoutMatches = (chance: number, level: number, comparison: number, state: UState) => {
  if (!state.apart) return chance
  const m = state.m[comparison]![level]!
  return Math.max((chance - state.prior * m) / (1 - state.prior), chance * 0.1)
}

function nonMatches({ candidates }: OutcomeCounts, state: UState, apart: Float64Array) {
  const levels = state.seen.map((each) => each.length)
  return levelCounts(candidates, levels, (at) => apart[at]!)
}
