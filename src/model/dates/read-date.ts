import type { IsoDate } from './iso-date.ts'
import { isWholeDay, monthLength, type PartialDate } from './partial-date.ts'

/** How a source writes dates of digits alone: 03/02/2014 is 3 February or 2 March. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const
export type DateOrder = (typeof dateOrders)[number]

/** Why a text is no date. */
export type NoDate = 'notADate' | 'noSuchDay' | 'twoDigitYear'

export type ParsedDate<T = IsoDate> =
  | { readonly ok: true; readonly date: T }
  | {
      readonly ok: false
      readonly why: NoDate
      /** A day of the calendar in a year that no record is of: 31 December 9999. */
      readonly outside?: string
    }

const [earliestYear, latestYear] = [1850, 2199]
const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const longNames =
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ')

/** A time of day after a date, with or without a half of the day, parts of a second and an offset. */
const withTime =
  /^(.+?)(?:(?:T|, ?| )(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,:]\d{1,9})?)?(?: ?([AP])\.?M\.?)?(?: ?(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}))?)?$/
const ofDigits = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/
/** ISO 8601-1:2019, 5.2.2.1 b, the basic format. No such text is a day of any year of ours read with the day or month first. */
const basic = /^(\d{4})(\d{2})(\d{2})$/
const monthNamed = /^(\d{1,2})(?:ST|ND|RD|TH)?[/. -]?([A-Z]{3,9})\.?[/., -]{0,2}(\d{4}|\d{2})$/
const monthNamedFirst = /^([A-Z]{3,9})\.?[ -]?(\d{1,2})(?:ST|ND|RD|TH)?(?:, ?| )(\d{4}|\d{2})$/
const monthOnly = /^(?:(\d{1,2})[/-](\d{4})|(\d{4})-(\d{1,2})|([A-Z]{3,9})\.?[/ -]?(\d{4}))$/

/**
 * A date as sources write it: 03/02/2014 in the order given (also with . - or blanks), 2014-02-03, 20140203,
 * 3 February 2014, 03-Feb-2014, Feb 3 2014, any of them with a time after it; a month (02/2014, 2014-02, Feb 2014) or a
 * year. No text of two digits is a year, no number of fewer than eight digits is a day, 30 February is no date.
 */
export function parsePartialDate(
  text: string,
  order: DateOrder = 'dayFirst',
): ParsedDate<PartialDate> {
  const found = withTime.exec(text.toUpperCase().replace(/\s+/g, ' '))
  if (!found) return no('notADate')
  const [, date = '', hour, minute, second, half] = found
  if (hour === undefined) return whole(date, order) ?? monthOrYear(date)
  return isTime(hour, minute, second, half)
    ? (whole(date, order) ?? no('notADate'))
    : no('notADate')
}

/** A whole day as a source or a person writes it. */
export function parseDate(text: string, order: DateOrder = 'dayFirst'): ParsedDate {
  const parsed = parsePartialDate(text, order)
  return parsed.ok && !isWholeDay(parsed.date) ? no('notADate') : parsed
}

/**
 * What a date of digits alone shows of the order a source writes in: one where it is a day in that order only, `either`
 * where it is two different days. Null: it shows nothing.
 */
export function orderShown(text: string): DateOrder | 'either' | null {
  const date = withTime.exec(text.toUpperCase().replace(/\s+/g, ' '))?.[1] ?? ''
  const found = ofDigits.exec(date)
  if (found?.[3]?.length !== 4) return null
  const [dayFirst, monthFirst] = dateOrders.map((order) => whole(date, order)?.ok === true)
  if (dayFirst && monthFirst) return Number(found[1]) === Number(found[2]) ? null : 'either'
  return dayFirst ? 'dayFirst' : monthFirst ? 'monthFirst' : null
}

const no = (why: NoDate) => ({ ok: false, why }) as const

/** Null where the text has not the form of a whole date. */
function whole(text: string, order: DateOrder): ParsedDate | null {
  const digits = ofDigits.exec(text)
  if (digits) {
    const [, one, other, year] = digits
    return order === 'dayFirst' ? day(year, other, one) : day(year, one, other)
  }
  const iso = yearFirst.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const eight = basic.exec(text)
  if (eight) {
    const found = day(eight[1], eight[2], eight[3])
    return found.ok || found.outside !== undefined ? found : null
  }
  const named = monthNamed.exec(text)
  if (named) return day(named[3], monthOf(named[2]), named[1])
  const first = monthNamedFirst.exec(text)
  return first ? day(first[3], monthOf(first[1]), first[2]) : null
}

function monthOrYear(text: string): ParsedDate<PartialDate> {
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? { ok: true, date: text } : no('noSuchDay')
  if (/^\d{1,2}[/-]\d{2}$/.test(text)) return no('twoDigitYear')
  const found = monthOnly.exec(text)
  if (!found) return no('notADate')
  const [year, month] = [
    found[2] ?? found[3] ?? found[6],
    found[1] ?? found[4] ?? monthOf(found[5]),
  ]
  const first = day(year, month, '1')
  return first.ok ? { ok: true, date: first.date.slice(0, 7) } : first
}

type Part = string | undefined

/** The number of a month by its English name, whole or of three letters (or `Sept`). */
function monthOf(name: Part): Part {
  const short = name === 'SEPT' ? 'SEP' : name
  const at = Math.max(monthNames.indexOf(short ?? ''), longNames.indexOf(short ?? ''))
  return at < 0 ? undefined : `${at + 1}`
}

function day(year: Part, month: Part, of: Part): ParsedDate {
  if (month === undefined) return no('notADate')
  if (year?.length === 2) return no('twoDigitYear')
  const [y, m, d] = [Number(year), Number(month), Number(of)]
  if (d < 1 || d > monthLength(y, m)) return no('noSuchDay')
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${year}-${two(m)}-${two(d)}`
  return isYear(y) ? { ok: true, date } : { ok: false, why: 'noSuchDay', outside: date }
}

const isYear = (year: number): boolean => year >= earliestYear && year <= latestYear

function isTime(hour: string, minute: Part, second: Part, half: Part): boolean {
  const [h, m, s] = [Number(hour), Number(minute ?? 0), Number(second ?? 0)]
  return h <= (half ? 12 : 24) && m <= 59 && s <= 60
}
