import type { Literal } from '../expression.ts'

/**
 * Conditions put to one set, a bit each: which of them somebody of these people satisfies, and one way for the people
 * to be so.
 */
export interface Shown {
  readonly bits: number
  readonly people: readonly Attributes[]
}
/** What is assumed of a person, by `keyOf`. */
export type Attributes = ReadonlyMap<string, Literal>

/** More conditions than this have no bit. */
export const mostConditions = 30

/**
 * What 0, 1, 2… people, each of one of these kinds, can show together, up to the number beyond which more people show
 * no more: from 1 on, what fewer can show more can too. Null where there are more ways than `most`.
 */
export function together(
  kinds: readonly Shown[],
  most: number,
): readonly (readonly Shown[])[] | null {
  const levels: (readonly Shown[])[] = [[{ bits: 0, people: [] }]]
  for (;;) {
    const before = levels.at(-1) ?? []
    const next = eachWith(before, kinds, most)
    if (next === null) return null
    if (levels.length > 1 && next.length === before.length) return levels
    levels.push(next)
  }
}

/** Each of these beside each of those, once for what they show. */
export function eachWith(
  these: readonly Shown[],
  those: readonly Shown[],
  most: number,
): readonly Shown[] | null {
  const found = new Map<number, Shown>()
  for (const one of these) {
    for (const other of those) {
      const bits = one.bits | other.bits
      if (found.has(bits)) continue
      if (found.size === most) return null
      found.set(bits, { bits, people: [...one.people, ...other.people] })
    }
  }
  return [...found.values()]
}
