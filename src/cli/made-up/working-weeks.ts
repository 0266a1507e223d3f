import { randomFor } from '../../demo/index.ts'
import { dayOf, isWorkingDay, momentOf } from '../../items/index.ts'
import { daysAfter, type IsoDate } from '../../model/index.ts'

/** A forecast needs eight whole weeks behind it, and one that is held against its past nine. */
const weeksBack = 10

/** The working days of the last weeks before today, the earliest first. */
export function pastWorkingDays(today: Date): readonly IsoDate[] {
  const last = daysAfter(dayOf(today), -1)
  return Array.from({ length: weeksBack * 7 }, (_, at) =>
    daysAfter(last, at + 1 - weeksBack * 7),
  ).filter(isWorkingDay)
}

/** So many acts shared out over days, no two days alike and the first ones slower, as people learn. */
export function sharesOfDays(total: number, days: number, seed: number): readonly number[] {
  const random = randomFor(seed, 'shares of days')
  const weights = Array.from(
    { length: days },
    (_, day) => (0.6 + 0.8 * random.next()) * Math.min(1, 0.5 + day / 10),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let weighed = 0
  let given = 0
  return weights.map((weight) => {
    weighed += weight
    const until = Math.round((total * weighed) / all)
    const share = until - given
    given = until
    return share
  })
}

/** The `nth` of `many` moments between two hours of a day. */
export function momentIn(
  day: IsoDate,
  [from, until]: readonly [number, number],
  nth: number,
  many: number,
): Date {
  const minute = Math.floor(from * 60 + ((until - from) * 60 * (nth + 0.5)) / many)
  const two = (value: number) => String(value).padStart(2, '0')
  return momentOf(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`)!
}

/** When a review that was read for the last weeks was begun: before the first of their days. */
export const reviewBegins = (today: Date): Date =>
  momentIn(pastWorkingDays(today)[0]!, [6, 7], 0, 1)
