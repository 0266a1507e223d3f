import { daysAfter } from '../../model/index.ts'

export interface LiveWeek {
  /** The Monday it begins on, 'YYYY-MM-DD'. */
  readonly from: string
  readonly cases: number
  /** Those in which somebody of the review stands. */
  readonly aboutReview: number
  /** All cases since the first day asked for, to the end of this week. */
  readonly casesSince: number
  readonly aboutReviewSince: number
}

/** The Monday of the week a day lies in; both 'YYYY-MM-DD'. */
export const mondayOf = (day: string): string =>
  daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7))

/**
 * Every week from the one of `since` to the one of `until`, those without a case among them, each with its
 * own count and the sum so far: the last sum is that of all.
 */
export function weeksOf(
  cases: readonly {
    readonly recordedOn: string
    readonly aboutReview: boolean
    readonly count: number
  }[],
  since: string,
  until: string,
): readonly LiveWeek[] {
  const weeks: LiveWeek[] = []
  const byWeek = Map.groupBy(cases, ({ recordedOn }) => mondayOf(recordedOn))
  let casesSince = 0
  let aboutReviewSince = 0
  for (let from = mondayOf(since); from <= until; from = daysAfter(from, 7)) {
    const of = byWeek.get(from) ?? []
    const sum = (which: typeof of) => which.reduce((total, { count }) => total + count, 0)
    const all = sum(of)
    const about = sum(of.filter(({ aboutReview }) => aboutReview))
    casesSince += all
    aboutReviewSince += about
    weeks.push({ from, cases: all, aboutReview: about, casesSince, aboutReviewSince })
  }
  return weeks
}
