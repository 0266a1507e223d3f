import type { Recorded, Within } from '../../model/index.ts'
import type { Literal, Operator } from '../expression.ts'
import type { Member } from '../facts.ts'
import { fieldOf, type MemberWord } from '../vocabulary.ts'
import { isAge, otherAge } from './ages.ts'
import type { Tri } from './three-valued.ts'

/** Nothing is sure of it. */
export const anything: Within = { least: null, most: null }

/** What a fact can be: the one value where it is known, else its bounds. */
export const withinOf = (fact: Recorded<Literal>): Within => {
  if (!fact.known) return fact.within ?? anything
  return typeof fact.value === 'boolean' ? anything : { least: fact.value, most: fact.value }
}

/**
 * What a missing fact of a member can be. An age is bounded by the other too, be that known, bounded itself or `assumed`;
 * bounds that leave no age between them are a mistake in a record, and then the other says nothing.
 */
export function withinOfMember(member: Member | null, word: MemberWord, assumed?: Literal): Within {
  const own = member === null ? anything : withinOf(ofField(member, word))
  if (!isAge(word)) return own
  const other =
    assumed !== undefined
      ? withinOf({ known: true, value: assumed })
      : member === null
        ? anything
        : withinOf(ofField(member, otherAge(word)))
  const both: Within =
    word === 'age'
      ? { least: own.least, most: lower(own.most, other.most) }
      : { least: upper(own.least, other.least), most: own.most }
  return both.least !== null && both.most !== null && both.least > both.most ? own : both
}

type Fields = Readonly<Record<string, Recorded<Literal>>>
const ofField = (member: Member, word: MemberWord): Recorded<Literal> =>
  (member as unknown as Fields)[fieldOf(word)]!

type Bound = Within['least']
const lower = (a: Bound, b: Bound): Bound => (a === null || (b !== null && b < a) ? b : a)
const upper = (a: Bound, b: Bound): Bound => (a === null || (b !== null && b > a) ? b : a)

/** A comparison of a fact that is missing: what every value within its bounds agrees on. No number is below 0. */
export function comparedWithin({ least, most }: Within, operator: Operator, to: Literal): Tri {
  const low = least ?? (typeof to === 'number' && most !== null ? 0 : null)
  const [isBelow, isAtMost] = [most !== null && most < to, most !== null && most <= to]
  const [isAbove, isAtLeast] = [low !== null && low > to, low !== null && low >= to]
  switch (operator) {
    case '<':
      return isBelow ? true : isAtLeast ? false : null
    case '<=':
      return isAtMost ? true : isAbove ? false : null
    case '>':
      return isAbove ? true : isAtMost ? false : null
    case '>=':
      return isAtLeast ? true : isBelow ? false : null
    case '==':
      return isAtLeast && isAtMost ? true : isBelow || isAbove ? false : null
    case '!=':
      return isAtLeast && isAtMost ? false : isBelow || isAbove ? true : null
  }
}

export const isWithin = (value: Literal, { least, most }: Within): boolean =>
  (least === null || value >= least) && (most === null || value <= most)

/** Of these values those within the bounds, with the bounds themselves; so that some is left. */
export function valuesWithin(values: readonly Literal[], within: Within): readonly Literal[] {
  const { least, most } = within
  if (least === null && most === null) return values
  const all = values.filter((value) => isWithin(value, within))
  return [...new Set([...all, ...[least, most].filter((bound) => bound !== null)])]
}
