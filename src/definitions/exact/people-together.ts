import type { Literal } from '../expression.ts'
import type { Work } from './work.ts'

/**
 * Conditions put to one set: a bit for each that asks whether somebody does, a number for each that asks how many do,
 * counted no further than it matters; and one way for the members to be so.
 */
export interface Shown {
  readonly bits: number
  readonly counts: readonly number[]
  readonly people: readonly Attributes[]
}
/** What is assumed of a member, by `keyOf`. */
export type Attributes = ReadonlyMap<string, Literal>

/** More conditions than this have no bit. */
export const mostConditions = 30

/** Of members in all ways to be so many; enough to count one condition up to some eighty, two up to some thirty. */
const mostHeld = 200_000

/** What kinds of members there may be, and how far each number is counted. */
export interface Kinds {
  readonly kinds: readonly Shown[]
  readonly mosts: readonly number[]
}

export const nobody = ({ length }: readonly number[]): Shown => ({
  bits: 0,
  counts: Array<number>(length).fill(0),
  people: [],
})

/** Same for what shows the same. */
export const keyOfShown = ({ bits, counts }: Omit<Shown, 'people'>): string | number =>
  counts.length === 0 ? bits : `${bits} ${counts.join()}`

/**
 * What 0, 1, 2… members, each of one of these kinds, can show together, up to the number beyond which more show nothing
 * else. Where nothing is counted, from 1 on what fewer can show more can too. Null where there are more ways than may be,
 * or numbers too great to be counted up to.
 */
export function together(
  { kinds, mosts }: Kinds,
  work: Work,
): readonly (readonly Shown[])[] | null {
  const levels: (readonly Shown[])[] = [[nobody(mosts)]]
  let held = 0
  for (;;) {
    const before = levels.at(-1) ?? []
    const next = eachWith(before, kinds, mosts, work)
    if (next === null) return null
    if (levels.length > 1 && isAlike(next, before)) return levels
    levels.push(next)
    held += next.length * levels.length
    if (mosts.length > 0 && held > mostHeld) return null
  }
}

function isAlike(these: readonly Shown[], those: readonly Shown[]): boolean {
  if (these.length !== those.length) return false
  const keys = new Set(these.map(keyOfShown))
  return those.every((one) => keys.has(keyOfShown(one)))
}

/** Each of these beside each of those, once for what they show. Null where that is too much. */
export function eachWith(
  these: readonly Shown[],
  those: readonly Shown[],
  mosts: readonly number[],
  work: Work,
): readonly Shown[] | null {
  const found = new Map<string | number, Shown>()
  for (const one of these) {
    for (const other of those) {
      // What is counted comes in many more ways than what somebody does.
      if (mosts.length > 0 && !work.isLeft()) return null
      const both = combine(one, other, mosts)
      const key = keyOfShown(both)
      if (found.has(key)) continue
      if (found.size === work.mostWays) return null
      found.set(key, { ...both, people: [...one.people, ...other.people] })
    }
  }
  return [...found.values()]
}

export const combine = (
  one: Omit<Shown, 'people'>,
  other: Omit<Shown, 'people'>,
  mosts: readonly number[],
): Omit<Shown, 'people'> => ({
  bits: one.bits | other.bits,
  counts:
    mosts.length === 0
      ? one.counts
      : mosts.map((most, at) => Math.min(most, (one.counts[at] ?? 0) + (other.counts[at] ?? 0))),
})
