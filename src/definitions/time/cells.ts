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
import { beginning, dayNumber, dayOfNumber, end, type Span } from './dated.ts'

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
  const whole = (fact: Fact) => comparedWith(that, fact).map(Number)
  const days = comparedWith(that, date).map((day) => dayNumber(String(day)))
  const ago = today === null ? [] : whole(daysAgo).map((many) => dayNumber(today) - many)
  const birthdays = born === null ? [] : whole(ageThen).flatMap((age) => birthdaysOf(born, age))
  const cuts = [...days, ...ago, ...birthdays].flatMap((day) => [day - 1, day])
  return [...new Set(cuts)].sort((a, b) => a - b)
}

/** The days on which somebody is so old, and a year older; of 29 February the days on either side too. */
const birthdaysOf = (born: string, age: number): readonly number[] =>
  [age, age + 1].flatMap((years) => {
    const year = Number(born.slice(0, 4)) + years
    const day = dayNumber(`${year}-${born.slice(5, 7)}-01`) + Number(born.slice(8)) - 1
    return [day - 1, day, day + 1]
  })

/** A day assumed of an event, and what follows from it. */
export function assumedDay(
  date: MemberFact,
  day: string,
  { today, born }: FactsOfChild,
): Map<string, Literal> {
  const assumed = new Map<string, Literal>([[keyOf(date), day]])
  if (date.of !== 'event') return assumed
  if (today !== null) assumed.set(keyOf(daysAgo), Math.max(0, dayNumber(today) - dayNumber(day)))
  if (born !== null) assumed.set(keyOf(ageThen), Math.max(0, ageAt(born, day)))
  return assumed
}

/** A day that stands for all from one to another, near enough to be written. */
export function asDay(from: number, to: number): string {
  return dayOfNumber(from > beginning ? from : to < end ? to : 0)
}
