import { daysAfter, type IsoDate, refusal } from '../../model/index.ts'
import { itemsErrors } from '../errors.ts'
import { bankHolidays, calendarFrom, calendarTo } from './bank-holidays.ts'

/**
 * Neither Saturday, Sunday nor a bank holiday of England and Wales.
 *
 * @throws LB_ITEM_CALENDAR outside the years the calendar holds
 */
export function isWorkingDay(day: IsoDate): boolean {
  if (day < calendarFrom || day > calendarTo) throw refusal(itemsErrors, 'LB_ITEM_CALENDAR')
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(day)
}

/** The same day of a month so many months on; the last of that month where it has no such day. */
export function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
})
const hourInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The day a moment falls on in England and Wales. */
export const dayOf = (moment: Date): IsoDate => inLondon.format(moment)

/** The moment a day ends in England and Wales: midnight there, which in summer is 23:00 UTC. */
export function endOf(day: IsoDate): Date {
  const midnight = new Date(`${daysAfter(day, 1)}T00:00:00.000Z`)
  return new Date(midnight.getTime() - Number(hourInLondon.format(midnight)) * 3_600_000)
}

/**
 * A day and a time as somebody in England or Wales writes it (`2026-03-02T14:05`), as a moment; null
 * where there is no such day or time. Of the hour that comes twice in autumn, the first.
 */
export function momentOf(local: string): Date | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(local)
  if (!found) return null
  for (const zone of ['+01:00', 'Z']) {
    const moment = new Date(`${local}:00${zone}`)
    if (Number.isNaN(moment.getTime())) return null
    const [, day, hour] = found
    if (dayOf(moment) === day && hourInLondon.format(moment) === hour) return moment
  }
  return null
}
