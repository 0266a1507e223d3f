/** Days are whole numbers since 1 January 1970; the world has no hours but those of missing episodes. */
export type Day = number

const millisecondsADay = 86_400_000

export const dayOf = (year: number, month: number, date: number): Day =>
  Math.floor(Date.UTC(year, month - 1, date) / millisecondsADay)

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** Of days asked for: a world has some twenty thousand, each many times. */
const known = new Map<Day, CalendarDate>()

export function calendarDate(day: Day): CalendarDate {
  const before = known.get(day)
  if (before) return before
  const at = new Date(day * millisecondsADay)
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
  known.set(day, date)
  return date
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)

export const yearOf = (day: Day): number => calendarDate(day).year

/** `YYYY-MM-DD`. */
export function isoDate(day: Day): string {
  const { year, month, date } = calendarDate(day)
  return `${year}-${two(month)}-${two(date)}`
}

/** `DD/MM/YYYY`, as every source here writes it. */
export function slashDate(day: Day): string {
  const { year, month, date } = calendarDate(day)
  return `${two(date)}/${two(month)}/${year}`
}

/** Whole years lived at a day. */
export function ageAt(born: Day, day: Day): number {
  const from = calendarDate(born)
  const to = calendarDate(day)
  const early = to.month < from.month || (to.month === from.month && to.date < from.date)
  return to.year - from.year - (early ? 1 : 0)
}

/** First and last day of the world: fifteen years. */
export const firstDay = dayOf(2010, 1, 1)
export const lastDay = dayOf(2024, 12, 31)
/** Home Office outcome types came in; closures before it carry legacy codes. */
export const outcomeFramework = dayOf(2013, 4, 1)
