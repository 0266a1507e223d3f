import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageAt, dayOf, isoDate, slashDate } from './calendar.ts'

it('counts whole years, and a birthday counts on the day', () => {
  expect(ageAt(dayOf(2000, 5, 10), dayOf(2018, 5, 9))).toBe(17)
  expect(ageAt(dayOf(2000, 5, 10), dayOf(2018, 5, 10))).toBe(18)
  expect(ageAt(dayOf(2004, 2, 29), dayOf(2022, 2, 28))).toBe(17)
})

it('writes the same day two ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 25_000 }), (day) => {
      const iso = isoDate(day)
      expect(iso.split('-').reverse().join('/')).toBe(slashDate(day))
      expect(Date.parse(iso) / 86_400_000).toBe(day)
    }),
  )
})
