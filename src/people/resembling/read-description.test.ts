import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDescription } from './read-description.ts'

const nothing = {
  givenNames: null,
  familyName: null,
  birthDate: null,
  birthYear: null,
  postcode: null,
  phones: [],
  vehicles: [],
  identifiers: [],
}
const read = (query: string) => {
  const all = Object.entries(readDescription(query))
  return Object.fromEntries(all.filter(([, value]) => value !== null && value.length > 0))
}

describe('what an officer types of somebody', () => {
  it.each([
    ['Robyn Ashdown', { givenNames: 'Robyn', familyName: 'Ashdown' }],
    ['Ashdown', { familyName: 'Ashdown' }],
    ['Ashdown, Robyn Jo', { givenNames: 'Robyn Jo', familyName: 'Ashdown' }],
    ["Zoë D'Arcy-Hale", { givenNames: 'Zoë', familyName: "D'Arcy-Hale" }],
    ['born 14/8/1999', { birthDate: '1999-08-14', birthYear: '1999' }],
    ['1999-08-14', { birthDate: '1999-08-14', birthYear: '1999' }],
    ['14th August 1999', { birthDate: '1999-08-14', birthYear: '1999' }],
    ['Hale 1999', { familyName: 'Hale', birthYear: '1999' }],
    ['07700 900 111 +44 7700 900112', { phones: ['07700 900 111', '+44 7700 900112'] }],
    ['qx1 1aa', { postcode: 'QX1 1AA' }],
    ['ab12 cde', { vehicles: ['AB12 CDE'] }],
    ['NHS: 943 476 5919', { identifiers: ['nhs:9434765919'] }],
    [
      '07100000001 Kit, 3.2.2000 Ferrow',
      {
        phones: ['07100000001'],
        givenNames: 'Ferrow',
        familyName: 'Kit',
        birthDate: '2000-02-03',
        birthYear: '2000',
      },
    ],
  ])('%s', (query, said) => {
    expect(read(query)).toEqual(said)
  })

  it('a day there never was is no date, and a number that fails its check no identifier', () => {
    expect(readDescription('30/2/1999')).toEqual({ ...nothing, birthYear: '1999' })
    expect(readDescription('943 476 5918').identifiers).toEqual([])
  })

  it('whatever is typed is read at once, as text without signs nobody sees', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(typed, (query) => {
        const { givenNames, familyName, phones } = readDescription(query)
        for (const value of [givenNames, familyName, ...phones]) {
          if (value !== null) expect(value).toMatch(/^\P{C}+$/u)
        }
      }),
    )
    for (const long of ['1'.repeat(1e6), 'a '.repeat(1e6), '0 '.repeat(1e6), ',-/.'.repeat(1e6)]) {
      expect(readDescription(long).birthDate).toBeNull()
    }
  })
})
