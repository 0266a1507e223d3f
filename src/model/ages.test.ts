import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageAt, agesAtEvent, agesOn, birthRange, followsFrom } from './ages.ts'
import { rangeOf } from './dates/partial-date.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length))

describe('ages', () => {
  it('are whole years at the day', () => {
    expect(ageAt('2000-06-15', '2018-06-14')).toBe(17)
    expect(ageAt('2000-06-15', '2018-06-15')).toBe(18)
    expect(ageAt('2000-02-29', '2018-02-28')).toBe(17)
    expect(ageAt('2000-02-29', '2018-03-01')).toBe(18)
  })

  it('are no fewer on a day than some day before it, where an age is stated of that', () => {
    const stated = { kind: 'age', age: 17, at: '2023-09-13', orEarlier: true } as const
    expect(agesOn(stated, '2023-09-13')).toEqual({ least: 17, most: 99 })
    expect(agesOn(stated, '2024-09-13').least).toBe(18)
    expect(agesAtEvent(stated, '2023-09-13')).toEqual({ least: 17, most: 17 })
    expect(followsFrom({ kind: 'date', date: '2006-01-01' }, stated)).toBe(false)
  })

  it('are known within a year from a year of birth', () => {
    expect(agesOn({ kind: 'year', year: 2000 }, '2018-06-15')).toEqual({ least: 17, most: 18 })
    expect(agesOn({ kind: 'year', year: 2000 }, '2018-12-31')).toEqual({ least: 18, most: 18 })
    expect(agesOn({ kind: 'month', month: '2000-06' }, '2018-06-15')).toEqual({
      least: 17,
      most: 18,
    })
    expect(agesOn({ kind: 'month', month: '2000-06' }, '2018-07-01')).toEqual({
      least: 18,
      most: 18,
    })
  })

  it('lie within what an age at another day allows', () => {
    fc.assert(
      fc.property(day, day, day, (birth, at, asked) => {
        fc.pre(birth <= at && birth <= asked)
        const stated = { kind: 'age', age: ageAt(birth, at), at } as const
        const { least, most } = agesOn(stated, asked)
        const truly = ageAt(birth, asked)
        expect(least).toBeLessThanOrEqual(truly)
        expect(most).toBeGreaterThanOrEqual(truly)
        expect(most - least).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('are those that some birth within what is stated gives, and no others', () => {
    fc.assert(
      fc.property(day, partial, fc.nat(2), (birth, asked, kind) => {
        const stated = [
          { kind: 'year', year: Number(birth.slice(0, 4)) },
          { kind: 'month', month: birth.slice(0, 7) },
          { kind: 'date', date: birth },
        ][kind] as Parameters<typeof agesOn>[0]
        const found = new Set<number>()
        for (const born of days(birthRange(stated))) {
          for (const on of ends(rangeOf(asked))) found.add(ageAt(born, on))
        }
        const { least, most } = agesOn(stated, asked)
        expect([Math.min(...found), Math.max(...found)]).toEqual([least, most])
      }),
      { numRuns: 50 },
    )
  })
})

describe('the birth of somebody of an age', () => {
  it('is any day that gives that age on the day it was stated, and no other', () => {
    fc.assert(
      fc.property(day, fc.nat(99), (at, age) => {
        const { earliest, latest } = birthRange({ kind: 'age', age, at })
        expect(ageAt(earliest, at)).toBe(age)
        expect(ageAt(latest, at)).toBe(age)
        expect(ageAt(beside(earliest, -1), at)).toBe(age + 1)
        expect(ageAt(beside(latest, 1), at)).toBe(age - 1)
      }),
    )
  })

  it('is found on the last of February', () => {
    expect(birthRange({ kind: 'age', age: 1, at: '2016-02-29' })).toEqual({
      earliest: '2014-03-01',
      latest: '2015-02-28',
    })
    expect(birthRange({ kind: 'age', age: 0, at: '2017-02-28' })).toEqual({
      earliest: '2016-02-29',
      latest: '2017-02-28',
    })
  })
})

const beside = (date: string, by: number): string =>
  new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10)

function* days({ earliest, latest }: ReturnType<typeof rangeOf>) {
  for (let date = earliest; date <= latest; date = beside(date, 1)) yield date
}

const ends = ({ earliest, latest }: ReturnType<typeof rangeOf>) => [earliest, latest]
