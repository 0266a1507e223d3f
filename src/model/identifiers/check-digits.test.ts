import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesCheck, validNhsNumber, validPncId, validUpn } from './check-digits.ts'

describe('check digits', () => {
  it('takes the NHS Data Dictionary’s example and refuses every other last digit', () => {
    expect(validNhsNumber('9434765919')).toBe(true)
    for (const digit of '012345678') expect(validNhsNumber(`943476591${digit}`)).toBe(false)
  })

  it('takes a unique pupil number whose letter fits, and no other letter', () => {
    expect(validUpn('H801200001001')).toBe(true)
    expect(validUpn('A801200001001')).toBe(false)
    expect(validUpn('H80120000100')).toBe(false)
  })

  it('gives every PNC serial exactly one letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (serial) => {
        const digits = `1999${String(serial).padStart(7, '0')}`
        const fits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) =>
          validPncId(digits + letter),
        )
        expect(fits).toHaveLength(1)
      }),
    )
  })

  it('has nothing to say about schemes without a check', () => {
    expect(passesCheck('nominal:anything')).toBe(true)
    expect(passesCheck('nhs:1234567890')).toBe(false)
  })
})
