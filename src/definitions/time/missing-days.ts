import { type RecordedSet, recorded } from '../../model/index.ts'
import {
  comparedWith,
  dayFactOf,
  type Expression,
  eventsOf,
  type Timed,
  timedIn,
} from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { ofMember } from '../logic/recorded-of.ts'
import type { EventSet } from '../vocabulary.ts'
import { spanOf } from './cells.ts'
import { beginning, dayNumber, dayOfNumber, end } from './dated.ts'

/** What is asked of one set by time: its conditions, and how near or many its events have to be. */
export interface TimedSet {
  readonly set: EventSet
  readonly conditions: readonly Expression[]
  readonly questions: readonly Timed[]
}

export function timedSets(expression: Expression): readonly TimedSet[] {
  const asked = timedIn(expression)
  const sets = new Set(asked.flatMap((question) => eventsOf(question).map(({ set }) => set)))
  return [...sets].map((set) => {
    const questions = asked.filter((one) => eventsOf(one).some((events) => events.set === set))
    const conditions = questions.flatMap((question) =>
      eventsOf(question).flatMap((one) => (one.set === set && one.that ? [one.that] : [])),
    )
    return { set, conditions, questions }
  })
}

/** Days to try of an event whose day is missing: its bounds, and those as far from others as is asked. */
const mostTried = 24

export function daysToTry(
  { set, conditions, questions }: TimedSet,
  member: Member,
  facts: CaseFacts,
): readonly string[] {
  const date = dayFactOf(set)
  const own = spanOf(member, date.word)
  const others = questions.flatMap((question) =>
    eventsOf(question).flatMap((events) => {
      const other = dayFactOf(events.set)
      return facts[events.set].items.flatMap((item) => {
        const known = item === member ? null : ofMember(item, other)
        return known?.known ? [dayNumber(String(known.value))] : []
      })
    }),
  )
  const steps = questions.flatMap((one) => ('days' in one ? [0, one.days, -one.days] : []))
  const compared = [
    ...conditions.flatMap((that) => comparedWith(that, date).map(String)),
    ...questions.flatMap((one) => ('to' in one ? [one.to] : [])),
  ].flatMap((day) => [dayNumber(day) - 1, dayNumber(day), dayNumber(day) + 1])
  const near = others.flatMap((day) => steps.map((step) => day + step))
  return [...new Set([own.from, own.to, ...near, ...compared])]
    .filter((day) => day >= own.from && day <= own.to && day > beginning && day < end)
    .slice(0, mostTried)
    .map(dayOfNumber)
}

type Members = RecordedSet<Member>

/** That there were no more than are listed, or as many more as would be enough, all on the day of one that is. */
export function moreToTry(
  { set, questions }: TimedSet,
  members: Members,
): readonly ((now: Members) => Members)[] {
  const enough = Math.max(2, ...questions.map((one) => (one.how === 'within' ? one.count : 2)))
  const date = dayFactOf(set)
  const day = members.items.map((item) => ofMember(item, date)).find((known) => known.known)
  const none = (now: Members): Members => {
    const size = Math.max(now.min, now.items.length)
    return { ...now, min: size, max: size }
  }
  if (!day?.known || members.items.length === 0) return [none]
  const like = (now: Members): Member => ({
    ...now.items[0]!,
    [date.word]: recorded(String(day.value)),
  })
  const many = (now: Members): Members => {
    const items = [
      ...now.items,
      ...Array.from({ length: enough }, (_, at) => ({ ...like(now), id: `unlisted${at}` })),
    ]
    return {
      items,
      min: items.length,
      max: now.max === null ? null : Math.max(now.max, items.length),
    }
  }
  return [none, many]
}
