import { rangeMark } from '../../../charts/index.ts'
import type { EndView, TriageProgress } from '../../../reading/index.ts'
import { dayWords, numberWords, plural } from '../../../words/index.ts'

const words: Readonly<Record<EndView['what'], string>> = {
  certified: 'Certified, if no case drawn matters',
  all: 'Every case is read',
}
/** An end further off than all others is shown at the edge of the picture. */
const weekMs = 7 * 86_400_000

/** The days and the cost at which the reading would end, as a table with a mark for each. */
export function readingEnds({ forecast }: TriageProgress, countedAt: string) {
  const known = forecast.ends.flatMap(({ weeks }) =>
    weeks ? [weeks.p10, weeks.p50, weeks.p85].filter((week) => week !== null) : [],
  )
  const last = Math.max(1, ...known)
  return forecast.ends.map(({ what, left, weeks, cost }) => ({
    what: words[what],
    left,
    even: weeks && dayAfter(weeks.p50, countedAt),
    from: weeks && dayAfter(weeks.p10, countedAt),
    to: weeks && dayAfter(weeks.p85, countedAt),
    weeks: weeks?.p50 == null ? null : plural(Math.round(weeks.p50 * 10) / 10, 'week'),
    cost: cost && costWords(cost),
    mark:
      weeks &&
      rangeMark({ value: weeks.p50 ?? last, lower: weeks.p10 ?? last, upper: weeks.p85 ?? last }, [
        0,
        last,
      ]),
  }))
}

function dayAfter(weeks: number | null, countedAt: string): string {
  if (weeks === null) return 'not within twenty years'
  const day = new Date(Date.parse(countedAt) + weeks * weekMs)
  return dayWords(day.toISOString().slice(0, 10))
}

function costWords({ p10, p50, p85 }: NonNullable<EndView['cost']>): string {
  const amount = (value: number | null) =>
    value === null ? 'no known end' : numberWords(Math.round(value))
  return p10 === p85 ? amount(p50) : `${amount(p50)} (${amount(p10)} to ${amount(p85)})`
}
