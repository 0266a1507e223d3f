import { levelCounts, type Patterns } from './outcome-patterns.ts'

/** No level speaks louder than 24 bits for its rarity alone. */
const leastU = 2 ** -24
const enoughSeen = 30

export interface UState {
  readonly m: readonly (readonly number[])[]
  readonly prior: number
  /** Share of each candidate pattern that is different people, by the round before; absent at first. */
  readonly apart?: Float64Array
  readonly seen: readonly (readonly number[])[]
  readonly assumedU: readonly (readonly number[])[]
  readonly caution: number
}

export interface Counted {
  readonly random: Patterns
  readonly candidates: Patterns
  readonly step: number
  readonly equal: readonly (number | null)[]
  readonly allPairs: number
}

/**
 * u of every level. Random pairs give the common levels, value counts the equal ones, both with the
 * matches among them taken out; levels too rare for the sample are counted among the proposed pairs
 * that are no matches, where brothers, sisters and namesakes stand.
 */
export function settleU(counted: Counted, state: UState): number[][] {
  const apart = state.apart ? nonMatches(counted, state, state.apart) : null
  return state.seen.map((seen, c) => {
    const assumed = state.assumedU[c]!
    const comparable = seen.reduce((a, b) => a + b, 0)
    const share = comparable / Math.max(1, total(counted.random))
    const comparablePairs = Math.max(1, share * counted.allPairs)
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
    const held = levels.map((value) => Math.max(value, leastU))
    const sum = held.reduce((a, b) => a + b, 0)
    return held.map((value) => value / sum)
  })
}

const mixed = (equal: number, comparable: number, assumed: number, caution: number) =>
  (equal * comparable + caution * assumed) / (comparable + caution)

const total = (patterns: Patterns) => patterns.counts.reduce((a, b) => a + b, 0)

const withoutMatches = (chance: number, level: number, comparison: number, state: UState) => {
  if (!state.apart) return chance
  const m = state.m[comparison]![level]!
  return Math.max((chance - state.prior * m) / (1 - state.prior), chance * 0.1)
}

function nonMatches({ candidates }: Counted, state: UState, apart: Float64Array) {
  const levels = state.seen.map((each) => each.length)
  return levelCounts(candidates, levels, (at) => apart[at]!)
}
