import {
  comparedWith,
  type Expression,
  factsIn,
  keyOf,
  type Literal,
  type MemberFact,
} from '../expression.ts'
import type { Member } from '../facts.ts'
import { withinOfMember } from '../logic/within.ts'
import { beginning, dayNumber, dayOfNumber, end, type Span } from './dated.ts'

/** All the days an event may have been on. */
export function spanOf(member: Member | null, word: MemberFact['word']): Span {
  const { least, most } = withinOfMember(member, word)
  return { from: numberOf(least) ?? beginning, to: numberOf(most) ?? end }
}

const numberOf = (day: Literal | null): number | null =>
  day === null ? null : dayNumber(String(day))

const known = new WeakMap<Expression, Map<string, readonly number[]>>()

/** Days up to which, and after which, the condition may come out otherwise: each compared with, and the one before. */
export function cutsIn(that: Expression, date: MemberFact): readonly number[] {
  const ofExpression = known.get(that) ?? new Map<string, readonly number[]>()
  known.set(that, ofExpression)
  const key = keyOf(date)
  const before = ofExpression.get(key)
  if (before) return before
  const cuts = factsIn(that).some((fact) => keyOf(fact) === key)
    ? comparedWith(that, date).flatMap((day) => [
        dayNumber(String(day)) - 1,
        dayNumber(String(day)),
      ])
    : []
  const inOrder = [...new Set(cuts)].sort((a, b) => a - b)
  ofExpression.set(key, inOrder)
  return inOrder
}

/** A day that stands for all from one to another, near enough to be written. */
export function asDay(from: number, to: number): string {
  return dayOfNumber(from > beginning ? from : to < end ? to : 0)
}
