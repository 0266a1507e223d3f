import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, scalarColumn } from '../records/read-column.ts'
import type { PairLevels, Reading } from './pair-levels.ts'

const over = (value: number, by: number) => Math.trunc(value / by)

const oneDigit = (one: number, other: number) =>
  over(one, 10) === over(other, 10) || one % 10 === other % 10

const oneDigitOfYear = (one: number, other: number) =>
  [1, 10, 100, 1000].some(
    (power) => over(one, power * 10) === over(other, power * 10) && one % power === other % power,
  )

/** As ../../comparisons/date.ts. */
function dateLevel(one: number, other: number): number {
  if (one === other) return 1
  const [year, month, day] = [over(one, 10_000), over(one, 100) % 100, one % 100]
  const [year2, month2, day2] = [over(other, 10_000), over(other, 100) % 100, other % 100]
  const [years, months, days] = [year === year2, month === month2, day === day2]
  if (years && month === day2 && day === month2) return 2
  if (years && months && oneDigit(day, day2)) return 3
  if (years && days && oneDigit(month, month2)) return 3
  if (months && days && oneDigitOfYear(year, year2)) return 3
  if (years && ((month === 1 && day === 1) || (month2 === 1 && day2 === 1))) return 5
  if (Number(years) + Number(months) + Number(days) === 2) return 4
  if (years) return 6
  return Math.abs(year - year2) === 1 ? 7 : 8
}

export function dateLevels({ field }: SettingsOf<'date'>, reading: Reading): PairLevels {
  const whole = scalarColumn(reading, field, 'date')
  return {
    cheap: (left, right) => {
      const [l, r] = [at(whole, left), at(whole, right)]
      return l < 0 || r < 0 ? 0 : dateLevel(l, r)
    },
    speaks: (place) => at(whole, place) >= 0,
  }
}

export function yearLevels(settings: SettingsOf<'year'>, reading: Reading): PairLevels {
  const { field, date } = settings
  const years = scalarColumn(reading, field, 'year')
  const dates = date ? scalarColumn(reading, date, 'date') : undefined
  return {
    cheap: (left, right) => {
      const [l, r] = [at(years, left), at(years, right)]
      if (l < 0 || r < 0) return 0
      if (dates && at(dates, left) >= 0 && at(dates, right) >= 0) return 0
      const apart = Math.abs(l - r)
      if (apart < 2) return apart + 1
      return apart <= 3 ? 3 : 4
    },
    speaks: (place) => at(years, place) >= 0,
  }
}
