import type { Bounds } from './bounds.ts'

/** Two records that may be one thing, and how likely it is. */
export interface UncertainLink {
  readonly a: number
  readonly b: number
  readonly probability: number
}

/** Smallest and largest count in the middle `share` of worlds, and the one half of them lie below. */
export interface OverWorlds {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface LinkedCount {
  readonly worlds: number
  /** How many meet the definition. */
  readonly lower: OverWorlds
  /** How many may: met and undetermined. */
  readonly upper: OverWorlds
}

export interface WorldsRequest {
  /** Whole, from 0: the same seed draws the same worlds. */
  readonly seed: number
  readonly worlds: number
  /** Part of the worlds the interval holds; default 0.95. */
  readonly share?: number
  /** Bounds by definition, were those the links that hold. */
  readonly countWhere: (holds: (link: UncertainLink) => boolean) => ReadonlyMap<string, Bounds>
}

/**
 * A count with linkage uncertainty: each link is drawn to hold or not by its probability, in each of
 * so many worlds, and the count is made anew in each. Draws are independent of one another given
 * their probabilities, and a link's draw depends on seed, world and its two records alone, so another
 * link added changes no other. (Possible worlds: Dalvi and Suciu, Efficient query evaluation on
 * probabilistic databases, VLDB 2004.) The interval is about links only: what is missing from
 * records is in the distance from `lower` to `upper`.
 */
export function countOverWorlds(request: WorldsRequest): ReadonlyMap<string, LinkedCount> {
  const { seed, worlds, share = 0.95, countWhere } = request
  const counts = new Map<string, { readonly lower: number[]; readonly upper: number[] }>()
  for (let world = 0; world < worlds; world++) {
    for (const [name, { lower, upper }] of countWhere((link) => holdsIn(link, world, seed))) {
      const all = counts.get(name) ?? { lower: [], upper: [] }
      counts.set(name, all)
      all.lower.push(lower)
      all.upper.push(upper)
    }
  }
  return new Map(
    [...counts].map(([name, { lower, upper }]) => [
      name,
      { worlds, lower: middleOf(lower, share), upper: middleOf(upper, share) },
    ]),
  )
}

/** Certain links hold in every world, impossible ones in none. */
export const holdsIn = (
  { a, b, probability }: UncertainLink,
  world: number,
  seed: number,
): boolean => {
  const [first, second] = a < b ? [a, b] : [b, a]
  return uniform([seed, world, first, second]) < probability
}

/** Counts outside the middle are left out in whole worlds, rounded so that the interval is never too narrow. */
function middleOf(counts: readonly number[], share: number): OverWorlds {
  const sorted = counts.toSorted((x, y) => x - y)
  const outside = Math.floor((sorted.length * (1 - share)) / 2)
  return {
    low: sorted[outside] ?? 0,
    middle: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    high: sorted[sorted.length - 1 - outside] ?? 0,
  }
}

/** A number from 0 up to 1 that depends on these whole numbers alone (finaliser of MurmurHash3, 32 bits). */
function uniform(of: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const each of of) {
    for (const part of [each >>> 0, Math.floor(each / 2 ** 32)]) {
      hash = mixed(hash ^ Math.imul(part, 0xcc9e2d51))
    }
  }
  return (mixed(hash) >>> 0) / 2 ** 32
}

function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
