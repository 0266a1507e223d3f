import { rangeOf } from './partial-date.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const longMonthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** Days since 1970 of a 'YYYY-MM-DD'; null for anything else. */
export function dayNumber(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

/** The days a date may be, as days since 1970: of a month or a year its first and its last. Null for anything else. */
export function dayNumbers(date: string | null): readonly [number, number] | null {
  if (date === null || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return null
  const { earliest, latest } = rangeOf(date)
  const [first, last] = [dayNumber(earliest), dayNumber(latest)]
  return first === null || last === null ? null : [first, last]
}

/** More days than the cases of a review have; a page shows some dozens, mostly the same. */
const mostKept = 20_000

function format(pattern: Intl.DateTimeFormat): (date: string | null) => string {
  const words = new Map<string, string>()
  return (date) => {
    const kept = words.get(date ?? '')
    if (kept !== undefined) return kept
    const day = dayNumber(date)
    if (day === null) return date ?? ''
    const made = pattern.format(day * 86_400_000)
    if (words.size < mostKept) words.set(date ?? '', made)
    return made
  }
}

const wholeDay = format(dayFormat)
const wholeMonth = format(longMonthFormat)

/** '2014-03-05' as '5 March 2014', '2014-03' as 'March 2014'; anything else stays as it is. */
export const dayWords = (date: string | null): string =>
  /^\d{4}-\d{2}$/.test(date ?? '') ? wholeMonth(`${date}-01`) : wholeDay(date)
/** '2014-03-05' as 'Mar 2014'. */
export const monthWords = format(monthFormat)

/** An ISO time as '5 March 2014 at 14:05', in the review's own time zone. */
export function momentWords(time: string | null): string {
  if (time === null) return ''
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? time : momentFormat.format(date)
}
