import { type CountBars, countBars } from '../../../charts/index.ts'
import { numberWords } from '../../../words/index.ts'

/** The last year: what was read before says little of the weeks to come. */
const mostWeeks = 52

export interface WeekChart extends CountBars {
  readonly summary: string
}

/** A bar for each whole week's readings. */
export function weekChart(weeks: readonly number[]): WeekChart | null {
  if (weeks.length === 0) return null
  const shown = weeks.slice(-mostWeeks)
  const first = weeks.length - shown.length + 1
  return {
    ...countBars(
      shown.map((count, at) => ({ name: `${first + at}`, count })),
      12,
    ),
    summary: `${weeks.length} whole weeks, ${numberWords(Math.min(...shown))} to ${numberWords(Math.max(...shown))} readings a week.`,
  }
}
