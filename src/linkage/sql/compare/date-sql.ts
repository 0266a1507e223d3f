import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../../settings/term-frequency.ts'
import {
  both,
  type CompiledComparison,
  type Compiling,
  left,
  level,
  right,
  same,
} from './compiled-comparison.ts'

const l = left
const r = right

/** One digit of two differs: the numbers agree above or below that digit. */
const oneDigit = (part: string) =>
  `(${l(part)} // 10 = ${r(part)} // 10 OR ${l(part)} % 10 = ${r(part)} % 10)`

const oneDigitOfYear = (year: string) => {
  const agree = (power: number) =>
    `(${l(year)} // ${power * 10} = ${r(year)} // ${power * 10} AND ${l(year)} % ${power} = ${r(year)} % ${power})`
  return `(${[1, 10, 100, 1000].map(agree).join(' OR ')})`
}

const yearApart = (year: string) => `abs(${l(year)} - ${r(year)}) = 1`

/** Dates as whole-number parts: no string function ever runs. */
export function compileDate(
  settings: SettingsOf<'date'>,
  { columns }: Compiling,
): CompiledComparison {
  const { field } = settings
  const whole = columns.use(field, 'date')
  const year = columns.use(field, 'year')
  const month = columns.use(field, 'month')
  const day = columns.use(field, 'day')
  const rare = frequencyOf(settings)
  if (rare) columns.share(whole, commonness(rare, 'date'))
  const swapped = `(${same(year)} AND ${l(month)} = ${r(day)} AND ${l(day)} = ${r(month)})`
  const digit = [
    `(${same(year)} AND ${same(month)} AND ${oneDigit(day)})`,
    `(${same(year)} AND ${same(day)} AND ${oneDigit(month)})`,
    `(${same(month)} AND ${same(day)} AND ${oneDigitOfYear(year)})`,
  ].join(' OR ')
  const twoParts = `((${same(year)})::INT + (${same(month)})::INT + (${same(day)})::INT = 2)`
  const firstOfYear = (side: typeof left) => `(${side(month)} = 1 AND ${side(day)} = 1)`
  const january = `(${same(year)} AND (${firstOfYear(l)} OR ${firstOfYear(r)}))`
  return {
    name: settings.name,
    fields: [field],
    levels: [
      level('same', 0.9, 0.0001, rare ? 1 : 0),
      level('day and month exchanged', 0.01, 0.00006),
      level('one digit differs', 0.02, 0.0008),
      level('two parts agree', 0.015, 0.004),
      level('1 January of the year', 0.015, 0.0005),
      level('same year', 0.01, 0.02),
      level('a year apart', 0.01, 0.04),
      level('different', 0.02, 0.935),
    ],
    present: both(whole),
    cheap: [
      { level: 1, when: same(whole) },
      { level: 2, when: swapped },
      { level: 3, when: `(${digit})` },
      { level: 5, when: january },
      { level: 4, when: twoParts },
      { level: 6, when: same(year) },
      { level: 7, when: yearApart(year) },
    ],
    ladder: [],
    frequencyColumn: rare ? whole : undefined,
    equalLevel: 1,
  }
}

/** Years, for pairs that lack a whole date on either side. */
export function compileYear(
  settings: SettingsOf<'year'>,
  { columns }: Compiling,
): CompiledComparison {
  const year = columns.use(settings.field, 'year')
  const whole = settings.date ? columns.use(settings.date, 'date') : undefined
  return {
    name: settings.name,
    fields: [settings.field],
    levels: [
      level('same', 0.75, 0.025),
      level('a year apart', 0.2, 0.05),
      level('two or three years apart', 0.02, 0.1),
      level('different', 0.03, 0.825),
    ],
    present: whole ? `(${both(year)} AND NOT ${both(whole)})` : both(year),
    cheap: [
      { level: 1, when: same(year) },
      { level: 2, when: yearApart(year) },
      { level: 3, when: `abs(${l(year)} - ${r(year)}) <= 3` },
    ],
    ladder: [],
  }
}
