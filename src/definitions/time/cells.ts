import { ageAt } from '../../model/index.ts'
import {
  comparedWith,
  type Expression,
  type Fact,
  keyOf,
  type Literal,
  type MemberFact,
} from '../expression.ts'
import type { FactsOfChild, Member } from '../facts.ts'
import { withinOfMember } from '../logic/within.ts'
import { beginning, dayNumber, dayOfNumber, end, type Span, todayNumber } from './dated.ts'

/** All the days an event may have been on. */
export function spanOf(member: Member | null, word: MemberFact['word']): Span {
  const { least, most } = withinOfMember(member, word)
  return { from: numberOf(least) ?? beginning, to: numberOf(most) ?? end }
}

const numberOf = (day: Literal | null): number | null =>
  day === null ? null : dayNumber(String(day))

/** What follows from an event's day, and how far back or old it is compared to be. */
const daysAgo: Fact = { of: 'event', word: 'daysAgo' }
const ageThen: Fact = { of: 'event', word: 'ageThen' }

/** Days up to which, and after which, the condition may come out otherwise: each compared with, and the one before. */
export function cutsIn(
  that: Expression,
  date: MemberFact,
  { today, born }: FactsOfChild,
): readonly number[] {
  const asked = comparisonsIn(that, date)
  if (asked.agesThen.length > 0) return cutsOf(asked, today, born)
  // Without an age they are the same for all who are asked about on one day.
  if (asked.forAll?.today !== today) asked.forAll = { today, cuts: cutsOf(asked, today, null) }
  return asked.forAll.cuts
}

function cutsOf(
  asked: Comparisons,
  today: FactsOfChild['today'],
  born: FactsOfChild['born'],
): readonly number[] {
  const { days } = asked
  const ago = today === null ? [] : asked.daysAgo.map((many) => todayNumber(today) - many)
  const birthdays = born === null ? [] : asked.agesThen.flatMap((age) => birthdaysOf(born, age))
  if (days.length + ago.length + birthdays.length === 0) return []
  const cuts = [...days, ...ago, ...birthdays].flatMap((day) => [day - 1, day])
  return [...new Set(cuts)].sort((a, b) => a - b)
}

interface Comparisons {
  /** With what its day, how long ago it was, and the age at it are compared. */
  readonly days: readonly number[]
  readonly daysAgo: readonly number[]
  readonly agesThen: readonly number[]
  /** The cuts of the day last asked about. */
  forAll?: { readonly today: FactsOfChild['today']; readonly cuts: readonly number[] }
}

/** A condition is asked of the events of every child, and compares with the same each time. */
function comparisonsIn(that: Expression, date: MemberFact): Comparisons {
  const ofCondition = comparisons.get(that) ?? new Map<string, Comparisons>()
  comparisons.set(that, ofCondition)
  const key = keyOf(date)
  const before = ofCondition.get(key)
  if (before) return before
  const whole = (fact: Fact) => comparedWith(that, fact).map(Number)
  const found: Comparisons = {
    days: comparedWith(that, date).map((day) => dayNumber(String(day))),
    daysAgo: whole(daysAgo),
    agesThen: whole(ageThen),
  }
  ofCondition.set(key, found)
  return found
}

const comparisons = new WeakMap<Expression, Map<string, Comparisons>>()

/** The days on which somebody is so old, and a year older; of 29 February the days on either side too. */
const birthdaysOf = (born: string, age: number): readonly number[] =>
  [age, age + 1].flatMap((years) => {
    const year = Number(born.slice(0, 4)) + years
    const day = dayNumber(`${year}-${born.slice(5, 7)}-01`) + Number(born.slice(8)) - 1
    return [day - 1, day, day + 1]
  })

/**
 * A day assumed of an event, and what follows from it.
 * @param that the one condition that will be asked of it; what it does not ask for is left out
 */
export function assumedDay(
  date: MemberFact,
  day: string,
  { today, born }: FactsOfChild,
  that?: Expression,
): Map<string, Literal> {
  const assumed = new Map<string, Literal>([[keyOf(date), day]])
  if (date.of !== 'event') return assumed
  const asked = that && comparisonsIn(that, date)
  if (today !== null && asked?.daysAgo.length !== 0)
    assumed.set(keyOf(daysAgo), Math.max(0, todayNumber(today) - dayNumber(day)))
  if (born !== null && asked?.agesThen.length !== 0)
    assumed.set(keyOf(ageThen), Math.max(0, ageAt(born, day)))
  return assumed
}

/** A day that stands for all from one to another, near enough to be written. */
export function asDay(from: number, to: number): string {
  return dayOfNumber(from > beginning ? from : to < end ? to : 0)
}
