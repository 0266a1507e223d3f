import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageAt, type BirthStatement, birthRange, missing, recorded } from '../../model/index.ts'
import { birthsStated, statedAge } from './stated-ages.ts'

const born = (date: string): BirthStatement => ({ kind: 'date', date })
const bornIn = (year: number): BirthStatement => ({ kind: 'year', year })
const aged = (age: number, at = '2014-02-01'): BirthStatement => ({ kind: 'age', age, at })
const within = (least: number, most: number, reason: string) => ({
  known: false,
  reason,
  within: { least, most },
})

describe('the age by what is stated of a birth', () => {
  it('is known where the statements leave one', () => {
    expect(statedAge([born('2000-01-31')], '2014-02-01')).toEqual(recorded(14))
    expect(statedAge([bornIn(1999), aged(14)], '2014-02-01')).toEqual(recorded(14))
    expect(statedAge([aged(14, '2014')], '2014')).toEqual(recorded(14))
  })

  it('lies between bounds where a year or a month is all there is', () => {
    expect(statedAge([bornIn(1998)], '2014-02-01')).toEqual(within(15, 16, 'imprecise'))
    expect(statedAge([born('2000-06-01')], '2014')).toEqual(within(13, 14, 'imprecise'))
  })

  it('lies between two statements that contradict, and neither counts above the other', () => {
    expect(statedAge([born('1975-05-05'), aged(14)], '2014-02-01')).toEqual(
      within(14, 38, 'contradicted'),
    )
    expect(statedAge([aged(14), born('1975-05-05')], '2014-02-01')).toEqual(
      within(14, 38, 'contradicted'),
    )
  })

  it('is not one that nobody has', () => {
    expect(statedAge([born('1900-01-01')], '2014-02-01')).toEqual(missing('implausible'))
    expect(statedAge([born('2014-03-01')], '2014-02-01')).toEqual(missing('implausible'))
    expect(statedAge([born('1900-01-01'), aged(14)], '2014-02-01')).toEqual(recorded(14))
    expect(statedAge([bornIn(2014)], '2014-02-01')).toEqual(recorded(0))
    expect(statedAge([], '2014-02-01')).toEqual(missing())
  })

  it('holds of every birth that the statements allow, and its bounds are reached', () => {
    const year = fc.integer({ min: 1996, max: 2002 })
    const month = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${`${m}`.padStart(2, '0')}`)
    const statement: fc.Arbitrary<BirthStatement> = fc.oneof(
      year.map(bornIn),
      month.map((value): BirthStatement => ({ kind: 'month', month: value })),
      fc
        .tuple(fc.integer({ min: 12, max: 17 }), fc.constantFrom('2013-11-20', '2014-02-01'))
        .map(([age, at]) => aged(age, at)),
    )
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 2 }), (births) => {
        const day = '2014-02-01'
        const each = births.map((birth) => new Set(daysOf(birth).map((date) => ageAt(date, day))))
        const shared = [...each[0]!].filter((age) => each.every((ages) => ages.has(age)))
        const all = shared.length > 0 ? shared : each.flatMap((ages) => [...ages])
        const found = statedAge(births, day)
        const bounds = found.known
          ? [found.value, found.value]
          : [found.within?.least, found.within?.most]
        expect(bounds).toEqual([Math.min(...all), Math.max(...all)])
        expect(!found.known && found.reason === 'contradicted').toBe(shared.length === 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a record states of a birth', () => {
  it('is the birth and an age beside it', () => {
    const statedAt = { kind: 'age', age: 14, at: '2014-02-01' } as const
    expect(birthsStated({ birth: recorded(bornIn(1999)), statedAge: recorded(statedAt) })).toEqual([
      bornIn(1999),
      statedAt,
    ])
    expect(birthsStated({ birth: missing('placeholder') })).toEqual([])
    expect(birthsStated({})).toEqual([])
  })
})

function daysOf(birth: BirthStatement): readonly string[] {
  const { earliest, latest } = birthRange(birth)
  const days: string[] = []
  for (let time = Date.parse(earliest); time <= Date.parse(latest); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10))
  }
  return days
}
