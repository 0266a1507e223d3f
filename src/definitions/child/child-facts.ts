import {
  ageAt,
  between,
  type IsoDate,
  missing,
  type Recorded,
  type RecordedSet,
  recorded,
} from '../../model/index.ts'
import type { ChildEventFacts, FactsOfChild } from '../facts.ts'
import { dayNumber, todayNumber } from '../time/dated.ts'
import { type ChildEventKind, childEventKinds } from '../vocabulary.ts'
import { type Coverage, uncovered } from './coverage.ts'

/** An event of a child as records tell of it; what no record says is left out. */
export interface ChildEvent {
  readonly id: string
  readonly kind: ChildEventKind
  readonly on: Recorded<string>
  readonly agency?: 'police' | 'council'
  readonly days?: Recorded<number>
  readonly returnInterview?: Recorded<boolean>
  readonly withAdult?: Recorded<boolean>
  readonly sexual?: Recorded<boolean>
  readonly exchange?: Recorded<boolean>
  readonly exploitation?: Recorded<boolean>
  readonly openRisk?: Recorded<boolean>
  readonly handOffs?: Recorded<number>
  readonly handBacks?: Recorded<number>
  readonly daysWithNobody?: Recorded<number>
  readonly place?: string
  /** Person ids of those who were with the child, so far as recorded. */
  readonly people?: readonly string[]
}

/** What a rule about children is evaluated over: one child, on one day. */
export interface Child {
  readonly today: IsoDate
  /** First and last day the child may have been born; null: not known. */
  readonly born: { readonly earliest: IsoDate; readonly latest: IsoDate } | null
  readonly inCareToday: Recorded<boolean>
  readonly placedOutOfArea: Recorded<boolean>
  readonly siblingHarmed: Recorded<boolean>
  /** How many people older by five years or more records tie to the child, family aside: at least so many. */
  readonly olderAssociates: number | null
  readonly events: readonly ChildEvent[]
  readonly coverage: readonly Coverage[]
}

/** The facts that a rule about children asks for. */
export function factsOfChild(child: Child): FactsOfChild {
  const { born, today, olderAssociates } = child
  const exactlyBorn = born !== null && born.earliest === born.latest ? born.earliest : null
  return {
    today,
    born: exactlyBorn,
    ageToday: agesBetween(born, today, today),
    inCareToday: child.inCareToday,
    placedOutOfArea: child.placedOutOfArea,
    siblingHarmed: child.siblingHarmed,
    olderAssociates: between<number>(olderAssociates, null),
    events: eventsOf(child),
  }
}

function eventsOf(child: Child): RecordedSet<ChildEventFacts> {
  const { born, today } = child
  const items: ChildEventFacts[] = []
  for (const event of child.events) {
    const range = rangeOfDay(event.on)
    // What is recorded of a day to come has not happened.
    if ((range.from ?? today) <= today) items.push(eventFacts(event, range, born, today))
  }
  const gaps = uncovered(childEventKinds, child.coverage, today, born?.earliest ?? null)
  if (gaps.length === 0) return { items, min: items.length, max: items.length }
  const unlisted: ChildEventFacts[] = []
  let last: { readonly from: IsoDate | null; readonly to: IsoDate; readonly days: Days } | null =
    null
  for (const [at, { kind, from, to }] of gaps.entries()) {
    // What is not covered of one kind is mostly what is not covered of the next.
    if (last === null || last.from !== from || last.to !== to) {
      last = { from, to, days: daysOf(from, to, born, today) }
    }
    unlisted.push(factsOn(last.days, { id: `unlisted${at}`, kind }))
  }
  return { items, min: items.length, max: null, unlisted }
}

const nothing = {
  agency: missing(),
  days: missing(),
  returnInterview: missing(),
  withAdult: missing(),
  sexual: missing(),
  exchange: missing(),
  exploitation: missing(),
  openRisk: missing(),
  handOffs: missing(),
  handBacks: missing(),
  daysWithNobody: missing(),
  place: missing(),
  people: [],
} as const satisfies Partial<ChildEventFacts>

function eventFacts(
  event: ChildEvent,
  { from, to }: RangeOfDay,
  born: Child['born'],
  today: IsoDate,
): ChildEventFacts {
  const until = to !== null && to < today ? to : today
  return factsOn(daysOf(from ?? born?.earliest ?? null, until, born, today), event)
}

/** Field by field: of a million children, half the time went into spreading objects over one another. */
const factsOn = (
  { on, daysAgo, ageThen }: Days,
  event: Pick<ChildEvent, 'id' | 'kind'> & Partial<ChildEvent>,
): ChildEventFacts => ({
  id: event.id,
  kind: recordedKinds[event.kind],
  agency: event.agency === undefined ? nothing.agency : recorded(event.agency),
  days: event.days ?? nothing.days,
  returnInterview: event.returnInterview ?? nothing.returnInterview,
  withAdult: event.withAdult ?? nothing.withAdult,
  sexual: event.sexual ?? nothing.sexual,
  exchange: event.exchange ?? nothing.exchange,
  exploitation: event.exploitation ?? nothing.exploitation,
  openRisk: event.openRisk ?? nothing.openRisk,
  handOffs: event.handOffs ?? nothing.handOffs,
  handBacks: event.handBacks ?? nothing.handBacks,
  daysWithNobody: event.daysWithNobody ?? nothing.daysWithNobody,
  place: event.place === undefined ? nothing.place : recorded(event.place),
  people: event.people ?? nothing.people,
  on,
  daysAgo,
  ageThen,
})

const recordedKinds = Object.fromEntries(
  childEventKinds.map((kind) => [kind, recorded(kind)]),
) as Readonly<Record<ChildEventKind, Recorded<ChildEventKind>>>

interface RangeOfDay {
  readonly from: string | null
  readonly to: string | null
}

/** The first and last day it may have been; null: nothing is known. */
const rangeOfDay = (on: Recorded<string>): RangeOfDay =>
  on.known
    ? { from: on.value, to: on.value }
    : { from: textOf(on.within?.least), to: textOf(on.within?.most) }

const textOf = (bound: string | number | null | undefined): string | null =>
  typeof bound === 'string' ? bound : null

type Days = Pick<ChildEventFacts, 'on' | 'daysAgo' | 'ageThen'>

/** A day between two, and what follows from it. */
function daysOf(from: IsoDate | null, to: IsoDate, born: Child['born'], today: IsoDate): Days {
  const least = daysBetween(to, today)
  const most = from === to ? least : from === null ? null : daysBetween(from, today)
  return {
    on: between<string>(from, to),
    daysAgo: between<number>(least, most),
    ageThen: agesBetween(born, from, to),
  }
}

const daysBetween = (day: IsoDate, today: IsoDate): number =>
  Math.max(0, todayNumber(today) - dayNumber(day))

/** Whole years between the last possible birthday and the first day, and the other way round. */
function agesBetween(born: Child['born'], from: IsoDate | null, to: IsoDate): Recorded<number> {
  if (born === null) return missing()
  const { earliest, latest } = born
  const least = from === null || from < latest ? 0 : ageAt(latest, from)
  // Most days are known, and most births.
  const most = from === to && earliest === latest ? least : Math.max(0, ageAt(earliest, to))
  return between<number>(least, most)
}
