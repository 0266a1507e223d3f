import type { IsoDate } from './dates/iso-date.ts'
import { type DateRange, monthLength, type PartialDate, rangeOf } from './dates/partial-date.ts'
import type { AgeStatement, BirthStatement } from './pole.ts'

/** Whole years from a birth to a day; somebody born on 29 February is a year older on 1 March. */
export function ageAt(birth: IsoDate, day: IsoDate): number {
  const years = yearOf(day) - yearOf(birth)
  // Letter by letter: cutting the text up takes longer than all else, of every event of every child.
  for (let at = 5; at < 10; at++) {
    const later = day.charCodeAt(at) - birth.charCodeAt(at)
    if (later !== 0) return later < 0 ? years - 1 : years
  }
  return years
}

const zero = 48
const yearOf = (day: IsoDate): number =>
  (day.charCodeAt(0) - zero) * 1000 +
  (day.charCodeAt(1) - zero) * 100 +
  (day.charCodeAt(2) - zero) * 10 +
  (day.charCodeAt(3) - zero)

/** Nobody in such records is older: an age beyond it is a date that was mistyped or stands for none. */
export const oldestAge = 99

/** The days on which somebody may have been born, by what is stated of it. */
export function birthRange(birth: BirthStatement): DateRange {
  switch (birth.kind) {
    case 'date':
      return rangeOf(birth.date)
    case 'month':
      return rangeOf(birth.month)
    case 'year':
      return rangeOf(`${birth.year}`)
    case 'age': {
      const { earliest, latest } = rangeOf(birth.at)
      const most = birth.orEarlier ? oldestAge : birth.age
      return {
        earliest: dayAfter(yearsBefore(earliest, most + 1)),
        latest: yearsBefore(latest, birth.age),
      }
    }
  }
}

/** The fewest and most whole years somebody may be on a day (or in a month or year), by what is stated of the birth. */
export interface AgeRange {
  readonly least: number
  readonly most: number
}

export function agesOn(birth: BirthStatement, day: PartialDate): AgeRange {
  if (isAgeOf(birth, day) && !birth.orEarlier) return { least: birth.age, most: birth.age }
  const born = birthRange(birth)
  const on = rangeOf(day)
  return { least: ageAt(born.latest, on.earliest), most: ageAt(born.earliest, on.latest) }
}

/**
 * The ages at an event, `day` being its own or, where that is not recorded, one it does not lie after: an age stated of that
 * event is the age at it.
 */
export const agesAtEvent = (birth: BirthStatement, day: PartialDate): AgeRange =>
  isAgeOf(birth, day) ? { least: birth.age, most: birth.age } : agesOn(birth, day)

/** Whether an age says nothing that the birth does not: of a day that is not recorded it says what no birth does. */
export function followsFrom(birth: BirthStatement, stated: AgeStatement): boolean {
  const { least, most } = agesOn(birth, stated.at)
  return !stated.orEarlier && least === stated.age && most === stated.age
}

const isAgeOf = (birth: BirthStatement, day: PartialDate): birth is AgeStatement =>
  birth.kind === 'age' && birth.at === day

/** The last day of birth of somebody who is so many years old on a day. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  const year = Number(day.slice(0, 4)) - years
  const written = `${year}`.padStart(4, '0')
  const isMissing = Number(day.slice(8)) > monthLength(year, Number(day.slice(5, 7)))
  return isMissing ? `${written}-02-28` : `${written}${day.slice(4)}`
}

const dayAfter = (day: IsoDate): IsoDate =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
