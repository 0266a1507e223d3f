import { daysAfter, type IsoDate } from '../../model/index.ts'
import { dayOf, endOf, isWorkingDay, monthsAfter } from './calendar.ts'
import type { DeadlineRule } from './rules.ts'

/** The clock stands still from the day after `stopped` up to and including `started`; null: still. */
export interface ClockStop {
  readonly stopped: IsoDate
  readonly started: IsoDate | null
}

/** Days on which the clock stood still do not count. */
const counts = (day: IsoDate, stops: readonly ClockStop[]) =>
  !stops.some(({ stopped, started }) => day > stopped && (started === null || day <= started))

/** The last of so many days that count, from the day after `start`; null: the clock never gets there. */
function nth(
  start: IsoDate,
  many: number,
  stops: readonly ClockStop[],
  isDay: (day: IsoDate) => boolean,
): IsoDate | null {
  const open = stops.find(({ started }) => started === null)
  for (let day = start, left = many; ; ) {
    day = daysAfter(day, 1)
    if (open && day > open.stopped) return null
    if (isDay(day) && counts(day, stops)) left -= 1
    if (left === 0) return day
  }
}

/**
 * The last day on which it is in time. Null: the clock is stopped, and nobody knows yet; a clock that
 * is stopped only after that day has run out already.
 *
 * @throws LB_ITEM_CALENDAR where the calendar does not reach so far
 */
export function dueOn(
  rule: DeadlineRule,
  start: IsoDate,
  stops: readonly ClockStop[] = [],
): IsoDate | null {
  switch (rule.count) {
    case 'hours':
      return dayOf(new Date(endOf(start).getTime() + rule.many * 3_600_000 - 1))
    case 'workingDays':
      return nth(start, rule.many, stops, isWorkingDay)
    case 'days':
      return nth(start, rule.many, stops, () => true)
    case 'months': {
      const end = monthsAfter(start, rule.many)
      const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)
      return nth(start, days, stops, () => true)
    }
  }
}

/** The moment after which it is late; null where the clock is stopped. Hours run on through every stop. */
export function dueAt(
  rule: DeadlineRule,
  start: Date,
  stops: readonly ClockStop[] = [],
): Date | null {
  if (rule.count === 'hours') return new Date(start.getTime() + rule.many * 3_600_000)
  const day = dueOn(rule, dayOf(start), stops)
  return day === null ? null : endOf(day)
}
