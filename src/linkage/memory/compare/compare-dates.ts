import { type ComparisonLevels, levelAt } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { scalarColumn, valueAt } from '../records/read-column.ts'
import type { PairComparer } from './pair-comparer.ts'

const over = (value: number, by: number) => Math.trunc(value / by)

const oneDigit = (one: number, other: number) =>
  over(one, 10) === over(other, 10) || one % 10 === other % 10

const oneDigitOfYear = (one: number, other: number) =>
  [1, 10, 100, 1000].some(
    (power) => over(one, power * 10) === over(other, power * 10) && one % power === other % power,
  )

export function compareDates(
  { field }: SettingsOf<'date'>,
  levels: ComparisonLevels,
  records: ComparableRecords,
): PairComparer {
  const dates = scalarColumn(records, field, 'date')
  const levelOf = dateLevel(levels)
  return {
    quick: (left, right) => {
      const [l, r] = [valueAt(dates, left), valueAt(dates, right)]
      return l < 0 || r < 0 ? 0 : levelOf(l, r)
    },
    hasValue: (place) => valueAt(dates, place) >= 0,
  }
}

function dateLevel(levels: ComparisonLevels) {
  const exchanged = levelAt(levels, 'day and month exchanged')
  const digit = levelAt(levels, 'one digit differs')
  const twoParts = levelAt(levels, 'two parts agree')
  const january = levelAt(levels, '1 January of the year')
  const sameYear = levelAt(levels, 'same year')
  const yearApart = levelAt(levels, 'a year apart')
  const different = levelAt(levels, 'different')
  return (one: number, other: number): number => {
    if (one === other) return 1
    const [year, month, day] = [over(one, 10_000), over(one, 100) % 100, one % 100]
    const [year2, month2, day2] = [over(other, 10_000), over(other, 100) % 100, other % 100]
    const [years, months, days] = [year === year2, month === month2, day === day2]
    if (years && month === day2 && day === month2) return exchanged
    if (years && months && oneDigit(day, day2)) return digit
    if (years && days && oneDigit(month, month2)) return digit
    if (months && days && oneDigitOfYear(year, year2)) return digit
    if (years && ((month === 1 && day === 1) || (month2 === 1 && day2 === 1))) return january
    if (Number(years) + Number(months) + Number(days) === 2) return twoParts
    if (years) return sameYear
    return Math.abs(year - year2) === 1 ? yearApart : different
  }
}

export function compareYears(
  { field, date }: SettingsOf<'year'>,
  records: ComparableRecords,
): PairComparer {
  const years = scalarColumn(records, field, 'year')
  const dates = date ? scalarColumn(records, date, 'date') : undefined
  return {
    quick: (left, right) => {
      const [l, r] = [valueAt(years, left), valueAt(years, right)]
      if (l < 0 || r < 0) return 0
      if (dates && valueAt(dates, left) >= 0 && valueAt(dates, right) >= 0) return 0
      const apart = Math.abs(l - r)
      if (apart < 2) return apart + 1
      return apart <= 3 ? 3 : 4
    },
    hasValue: (place) => valueAt(years, place) >= 0,
  }
}
