import type { DateFound } from './contract.ts'
import { freeIn } from './free-in.ts'

const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
]
const months = monthNames
  .flatMap((name) => [name, name.slice(0, 3)])
  .join('|')
  .concat('|sept')
const month = `(?<month>(?:${months})\\b\\.?)`
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const year = '(?<year>(?:1[5-9]|20)\\d\\d)'
/** A number that goes on is none of a date. */
const begins = '(?<![\\p{L}\\p{N}/.:-])'
const ends = '(?![\\p{L}\\p{N}]|[/:-]\\d|\\.\\d)'

/** Forms, the longest first; each has its own names for the parts. */
const forms: readonly RegExp[] = [
  // 3 March 2014, 3rd of March, 2014; 3 March
  new RegExp(`${begins}${day}\\s(?:of\\s)?${month}(?:,?\\s${year})?${ends}`, 'giu'),
  // March 3, 2014; March 3
  new RegExp(`${begins}${month}\\s${day}(?:,?\\s${year})?${ends}`, 'giu'),
  // March 2014
  new RegExp(`(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)${begins}${month},?\\s${year}${ends}`, 'giu'),
  // 2014-03-05
  new RegExp(`${begins}${year}-(?<number>[01]\\d)-(?<day>[0-3]\\d)${ends}`, 'gu'),
  // 05/03/2014, 5.3.14
  new RegExp(
    `${begins}(?<day>[0-3]?\\d)(?<by>[/.-])(?<number>[0-3]?\\d)\\k<by>(?<short>(?:19|20)?\\d\\d)${ends}`,
    'gu',
  ),
]
/** 3 and 5 March 2014: the first has its month from the second. */
const pair = new RegExp(
  `${begins}(?<first>[0-3]?\\d)(?:st|nd|rd|th)?\\s?(?:and|to|or|until|[–-])\\s?(?=${day}\\s(?:of\\s)?${month})`,
  'giu',
)
const relative: readonly (readonly [RegExp, number])[] = [
  [/\bthe same (?:day|date|morning|afternoon|evening|night)\b/giu, 0],
  [/\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening)\b/giu, 1],
  [/\bthe (?:day before|previous (?:day|evening|night)|evening before|night before)\b/giu, -1],
]

/** Every day that a text tells, in order; days of digits alone are read day first, as here they are written. */
export function findDates(text: string): readonly DateFound[] {
  const found: DateFound[] = []
  const taken = freeIn(text)
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const read = dayOf(match.groups ?? {})
      const [from, to] = [match.index, match.index + match[0].length]
      if (read !== null && taken.take(from, to))
        found.push({ from, to, day: read, isWorkedOut: false })
    }
  }
  const byStart = new Map(found.map((date) => [date.from, date]))
  for (const match of text.matchAll(pair)) {
    const first = match.groups?.first ?? ''
    const at = match.index + match[0].length
    const other = byStart.get(at)
    const read = other && withDay(other.day, Number(first))
    const to = match.index + first.length
    if (read && taken.take(match.index, to)) {
      found.push({ from: match.index, to, day: read, isWorkedOut: false })
    }
  }
  return inContext(
    text,
    found.toSorted((a, b) => a.from - b.from),
  )
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const year = groups.year ?? (groups.short === undefined ? undefined : fullYear(groups.short))
  const month =
    groups.month === undefined
      ? Number(groups.number)
      : monthNames.findIndex((name) => name.startsWith(groups.month!.slice(0, 3).toLowerCase())) + 1
  if (!(month >= 1 && month <= 12)) {
    // 03/25/2014: only the month can come first.
    if (groups.number && Number(groups.number) > 12 && Number(groups.day) <= 12) {
      return real(year, Number(groups.day), Number(groups.number))
    }
    return null
  }
  // In small letters and without a year, “may” and “march” are other words.
  if (groups.month !== undefined && year === undefined && /^\p{Ll}/u.test(groups.month)) return null
  if (groups.day === undefined) return year === undefined ? null : `${year}-${two(month)}`
  return real(year, month, Number(groups.day))
}

const fullYear = (short: string) =>
  short.length === 4 ? short : `${Number(short) >= 50 ? '19' : '20'}${short}`
const two = (number: number) => String(number).padStart(2, '0')

function real(year: string | undefined, month: number, day: number): string | null {
  const most = new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate()
  if (day < 1 || day > most) return null
  return `${year === undefined ? '-' : year}-${two(month)}-${two(day)}`
}

const withDay = (other: string, day: number): string | null => {
  const parts = /^(-|\d{4})-(\d\d)-\d\d$/.exec(other)
  return parts ? real(parts[1] === '-' ? undefined : parts[1], Number(parts[2]), day) : null
}

/** A day without a year is of the year named last before it; “the next day” follows the day named last before it. */
function inContext(text: string, dates: readonly DateFound[]): readonly DateFound[] {
  const told = relative.flatMap(([form, days]) =>
    [...text.matchAll(form)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      days,
    })),
  )
  const all = [...dates.map((date) => ({ ...date, days: null })), ...told].toSorted(
    (a, b) => a.from - b.from,
  )
  const read: DateFound[] = []
  let last: string | null = null
  for (const one of all) {
    if (one.days !== null) {
      if (last === null) continue
      const day = moved(last, one.days)
      read.push({ from: one.from, to: one.to, day, isWorkedOut: true })
      continue
    }
    const { days: _, ...date } = one
    const isWithoutYear = date.day.startsWith('--')
    const known: string | null =
      isWithoutYear && last !== null
        ? real(last.slice(0, 4), Number(date.day.slice(2, 4)), Number(date.day.slice(5)))
        : null
    read.push(known === null ? date : { ...date, day: known, isWorkedOut: true })
    const now: string = known ?? date.day
    if (/^\d{4}-\d\d-\d\d$/.test(now)) last = now
  }
  return read
}

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
