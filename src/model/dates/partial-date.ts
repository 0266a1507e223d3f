import type { IsoDate } from './iso-date.ts'

/**
 * A date as far as a source gives it: a day `2014-02-03`, a month `2014-02` or a year `2014` (ISO 8601-1:2019, 5.2.2.2,
 * reduced precision). What is not written is not made up: a month stands for each of its days.
 */
export type PartialDate = string

/** The days a date may be, both ends among them. */
export interface DateRange {
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has; 0 for a month the calendar has not. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0)
}

export const isWholeDay = (date: PartialDate): boolean => date.length === 10

export function rangeOf(date: PartialDate): DateRange {
  if (isWholeDay(date)) return { earliest: date, latest: date }
  if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` }
  const last = monthLength(Number(date.slice(0, 4)), Number(date.slice(5)))
  return { earliest: `${date}-01`, latest: `${date}-${last}` }
}

/** Whether one date is before another; null where they may stand either way. */
export function isBefore(a: PartialDate, b: PartialDate): boolean | null {
  const [first, second] = [rangeOf(a), rangeOf(b)]
  if (first.latest < second.earliest) return true
  return first.earliest >= second.latest ? false : null
}
