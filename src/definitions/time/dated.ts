/** Days an event may have happened on, both ends included, as numbers of days since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** An event as a question about time sees it. */
export interface Dated {
  /** The days on which it counts; apart and in order, never none. */
  readonly spans: readonly Span[]
  /** It counts, whatever is missing turns out to be; else it may not. */
  readonly sure: boolean
  /** Which event of which set this is, so that one event is never two. */
  readonly id: string
  /** Where it was, or with whom. */
  readonly at: readonly string[]
  /** There it may have been, or with somebody, of whom nothing is recorded. */
  readonly isOpen: boolean
}

/** Events nobody listed: so many at least, so many at most (null: any number), each on one of these days. */
export interface Unlisted {
  readonly spans: readonly Span[]
  readonly most: number | null
  /** Where there is but one, which it is. */
  readonly id?: string
}

/** Events that are listed and count or may, and those that nobody listed. */
export interface Timeline {
  readonly events: readonly Dated[]
  readonly unlisted: Unlisted | null
}

/** Every event that may count, listed or not. */
export const mayCount = ({ events, unlisted }: Timeline): readonly (Dated | Unlisted)[] =>
  unlisted ? [...events, unlisted] : events

/** Further from today than any record: no day of an event is known. */
export const beginning = -1_000_000_000
export const end = 1_000_000_000

const dayLength = 86_400_000

/** 'YYYY-MM-DD' as a number of days. */
export function dayNumber(day: string): number {
  const plain = day.length === 10 ? plainDayNumber(day) : Number.NaN
  return Number.isNaN(plain) ? Math.round(Date.parse(day) / dayLength) : plain
}

/** The same for the day on which a rule is asked, which is one for all children and events. */
export function todayNumber(today: string): number {
  if (today !== last.today) last = { today, number: dayNumber(today) }
  return last.number
}
let last = { today: '', number: Number.NaN }

/**
 * Counted in eras of 400 years from 1 March of the year 0, as every question about an event asks for its day. NaN for what
 * is written otherwise, and for days that no month has, which are left to the language.
 */
function plainDayNumber(day: string): number {
  const year = digitsOf(day, 0, 4)
  const month = digitsOf(day, 5, 7)
  const date = digitsOf(day, 8, 10)
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 28)) return Number.NaN
  const fromMarch = (month + 9) % 12
  const years = month < 3 ? year - 1 : year
  const era = Math.floor(years / 400)
  const ofEra = years - era * 400
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1
  return era * 146_097 + ofEra * 365 + (ofEra >> 2) - Math.floor(ofEra / 100) + ofYear - 719_468
}

function digitsOf(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

export function dayOfNumber(day: number): string {
  const known = days.get(day)
  if (known !== undefined) return known
  const text = new Date(day * dayLength).toISOString().slice(0, 10)
  if (days.size < mostKept) days.set(day, text)
  return text
}

/** A century of days; writing one takes longer than all else that is done with it. */
const mostKept = 40_000
const days = new Map<number, string>()

export const earliest = ({ spans }: Dated | Unlisted): number => spans[0]!.from
export const latest = ({ spans }: Dated | Unlisted): number => spans.at(-1)!.to

/** Seen from the other end: first becomes last. */
export const mirrored = ({ events, unlisted }: Timeline): Timeline => ({
  events: events.map((one) => ({ ...one, spans: turned(one.spans) })),
  unlisted: unlisted && { ...unlisted, spans: turned(unlisted.spans) },
})

const turned = (spans: readonly Span[]): readonly Span[] =>
  spans.map(({ from, to }) => ({ from: -to, to: -from })).reverse()
