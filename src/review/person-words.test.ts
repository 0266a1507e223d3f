import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agesOn, wholeYears } from './person-words.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('ages', () => {
  it('are whole years at the day', () => {
    expect(wholeYears('2000-06-15', '2018-06-14')).toBe(17)
    expect(wholeYears('2000-06-15', '2018-06-15')).toBe(18)
    expect(wholeYears('2000-02-29', '2018-02-28')).toBe(17)
    expect(wholeYears('2000-02-29', '2018-03-01')).toBe(18)
  })

  it('are known within a year from a year of birth', () => {
    expect(agesOn({ kind: 'year', year: 2000 }, '2018-06-15')).toEqual({ least: 17, most: 18 })
    expect(agesOn({ kind: 'year', year: 2000 }, '2018-12-31')).toEqual({ least: 18, most: 18 })
  })

  it('lie within what an age at another day allows', () => {
    fc.assert(
      fc.property(day, day, day, (birth, at, asked) => {
        fc.pre(birth <= at && birth <= asked)
        const said = { kind: 'age', age: wholeYears(birth, at), at } as const
        const { least, most } = agesOn(said, asked)
        const truly = wholeYears(birth, asked)
        expect(least).toBeLessThanOrEqual(truly)
        expect(most).toBeGreaterThanOrEqual(truly)
        expect(most - least).toBeLessThanOrEqual(1)
      }),
    )
  })
})
