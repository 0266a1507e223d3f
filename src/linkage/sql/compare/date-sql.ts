import { levelAt } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { Dialect } from '../dialect.ts'
import {
  both,
  type ComparisonSql,
  type Compiling,
  countValues,
  left as l,
  right as r,
  same,
} from './compiled-comparison.ts'

/** One digit of two differs: the numbers agree above or below that digit. */
const oneDigit = (part: string, { divide }: Dialect) =>
  `(${divide(l(part), 10)} = ${divide(r(part), 10)} OR ${l(part)} % 10 = ${r(part)} % 10)`

const oneDigitOfYear = (year: string, { divide }: Dialect) => {
  const agree = (power: number) =>
    `(${divide(l(year), power * 10)} = ${divide(r(year), power * 10)} AND ${l(year)} % ${power} = ${r(year)} % ${power})`
  return `(${[1, 10, 100, 1000].map(agree).join(' OR ')})`
}

const yearApart = (year: string) => `abs(${l(year)} - ${r(year)}) = 1`

/** Dates as parts that are whole numbers: no string function ever runs. */
export function dateSql({ field }: SettingsOf<'date'>, compiling: Compiling): ComparisonSql {
  const { columns, comparison, dialect } = compiling
  const whole = columns.use(field, 'date')
  const year = columns.use(field, 'year')
  const month = columns.use(field, 'month')
  const day = columns.use(field, 'day')
  const swapped = `(${same(year)} AND ${l(month)} = ${r(day)} AND ${l(day)} = ${r(month)})`
  const digit = [
    `(${same(year)} AND ${same(month)} AND ${oneDigit(day, dialect)})`,
    `(${same(year)} AND ${same(day)} AND ${oneDigit(month, dialect)})`,
    `(${same(month)} AND ${same(day)} AND ${oneDigitOfYear(year, dialect)})`,
  ].join(' OR ')
  const twoParts = `(${[year, month, day].map((part) => `CAST(${same(part)} AS INT)`).join(' + ')} = 2)`
  const firstOfYear = (side: typeof l) => `(${side(month)} = 1 AND ${side(day)} = 1)`
  const january = `(${same(year)} AND (${firstOfYear(l)} OR ${firstOfYear(r)}))`
  const at = (name: string) => levelAt(comparison, name)
  return {
    ...comparison,
    ...countValues(compiling, whole),
    present: both(whole),
    quick: [
      { level: at('same'), when: same(whole) },
      { level: at('day and month exchanged'), when: swapped },
      { level: at('one digit differs'), when: `(${digit})` },
      { level: at('1 January of the year'), when: january },
      { level: at('two parts agree'), when: twoParts },
      { level: at('same year'), when: same(year) },
      { level: at('a year apart'), when: yearApart(year) },
    ],
  }
}

/** Years, for pairs that lack a whole date on either side. */
export function yearSql(
  settings: SettingsOf<'year'>,
  { columns, comparison }: Compiling,
): ComparisonSql {
  const year = columns.use(settings.field, 'year')
  const whole = settings.date ? columns.use(settings.date, 'date') : undefined
  return {
    ...comparison,
    present: whole ? `(${both(year)} AND NOT ${both(whole)})` : both(year),
    quick: [
      { level: 1, when: same(year) },
      { level: 2, when: yearApart(year) },
      { level: 3, when: `abs(${l(year)} - ${r(year)}) <= 3` },
    ],
  }
}
