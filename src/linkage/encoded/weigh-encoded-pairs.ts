import { afterDiffusion } from './diffusion.ts'
import { type EncodingSettings, spreadOf } from './encoding-settings.ts'
import type { EncodedPair } from './match-encodings.ts'

/** Upper ends of the levels, as shares of two filters' bits that differ: the same, a slip, two, … what noise leaves, and beyond. */
const levelEnds: readonly number[] = [0, 0.01, 0.02, 0.04, 0.06, 0.08, 0.095, 0.11, 0.13]
const levels = levelEnds.length + 1
const rounds = 40

/** A level by view, null where a record lacks the view, and of how many pairs. */
interface Pattern {
  readonly level: readonly (number | null)[]
  pairs: number
}

/**
 * Of each pair, in the order given, the logarithm of the odds that it is one person's, by how far apart all its views are: two views that are nearly close
 * enough say more than one that is. What each distance says is learnt from the pairs themselves, without labels, as the weights of linkage are
 * (Winkler, "Using the EM algorithm for weight computation in the Fellegi–Sunter model", 1988).
 *
 * It takes many pairs, thousands, of people and of strangers. Views share fields, so odds are too sure of themselves: they put pairs in order, and are
 * no probability.
 */
export function weighEncodedPairs(
  settings: EncodingSettings,
  pairs: readonly EncodedPair[],
): readonly number[] {
  const ends = settings.views.map((view) =>
    levelEnds.map((share) =>
      Math.floor(afterDiffusion(share, spreadOf(settings, view)) * settings.bits),
    ),
  )
  const patterns = new Map<string, Pattern>()
  const of = pairs.map(({ apart }) => {
    const level = apart.map((bits, view) => (bits === null ? null : levelOf(bits, ends[view]!)))
    const key = level.join()
    const pattern = patterns.get(key) ?? { level, pairs: 0 }
    patterns.set(key, pattern)
    pattern.pairs++
    return pattern
  })
  const weights = learnt(settings.views.length, [...patterns.values()])
  return of.map((pattern) => weights.get(pattern)!)
}

function levelOf(bits: number, ends: readonly number[]): number {
  const at = ends.findIndex((end) => bits <= end)
  return at < 0 ? levels - 1 : at
}

function learnt(views: number, patterns: readonly Pattern[]): ReadonlyMap<Pattern, number> {
  const all = patterns.reduce((sum, each) => sum + each.pairs, 0)
  // To begin with, one person's are close and strangers' are not.
  const falling = Array.from({ length: levels }, (_, at) => 0.5 ** at)
  let people: readonly (readonly number[])[] = Array.from({ length: views }, () => shares(falling))
  let strangers: readonly (readonly number[])[] = people.map((each) => each.toReversed())
  let prior = 0.3
  let weights = new Map<Pattern, number>()
  for (let round = 0; round < rounds; round++) {
    const odds = Math.log(prior / (1 - prior))
    weights = new Map(
      patterns.map((pattern) => {
        const said = pattern.level.map((level, view) =>
          level === null ? 0 : Math.log(people[view]![level]! / strangers[view]![level]!),
        )
        return [pattern, said.reduce((sum, each) => sum + each, odds)]
      }),
    )
    // Half a pair at each level, so that none is ever impossible.
    const [ofPeople, ofStrangers] = [counts(views), counts(views)]
    let sum = 0
    for (const [{ level, pairs }, weight] of weights) {
      const probably = pairs / (1 + Math.exp(-weight))
      sum += probably
      for (const [view, at] of level.entries()) {
        if (at === null) continue
        ofPeople[view]![at]! += probably
        ofStrangers[view]![at]! += pairs - probably
      }
    }
    prior = (sum + 0.5) / (all + 1)
    people = ofPeople.map(shares)
    strangers = ofStrangers.map(shares)
  }
  return weights
}

const counts = (views: number): number[][] =>
  Array.from({ length: views }, () => new Array<number>(levels).fill(0.5))

function shares(of: readonly number[]): readonly number[] {
  const sum = of.reduce((total, each) => total + each, 0)
  return of.map((each) => each / sum)
}
