import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authenticatorAddress, base32, hotp, newSecret, stepAt, stepOf } from './totp.ts'

const published = Buffer.from('12345678901234567890')

describe('codes of an authenticator app', () => {
  it('are those of RFC 4226, appendix D', () => {
    expect(Array.from({ length: 10 }, (_, counter) => hotp(published, counter))).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ])
  })

  it('are those of RFC 6238, appendix B, for SHA-1', () => {
    const vectors = [
      [59, '94287082'],
      [1_111_111_109, '07081804'],
      [1_111_111_111, '14050471'],
      [1_234_567_890, '89005924'],
      [2_000_000_000, '69279037'],
      [20_000_000_000, '65353130'],
    ] as const
    for (const [seconds, code] of vectors) {
      expect(hotp(published, stepAt(seconds * 1000), 8)).toBe(code)
    }
  })

  it('hold in their own period and in the one before and after, and in no other', () => {
    const periods = fc.integer({ min: 10, max: 60_000_000 })
    fc.assert(
      fc.property(periods, fc.integer({ min: -4, max: 4 }), (step, off) => {
        const secret = published
        const code = hotp(secret, step + off)
        const among = [-1, 0, 1].some((near) => hotp(secret, step + near) === code)
        const found = stepOf(secret, code, step * 30_000 + 12_345)
        expect(found !== null).toBe(among)
        if (Math.abs(off) <= 1) expect(hotp(secret, found!)).toBe(code)
      }),
    )
  })

  it('are never found in what is no code', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        fc.pre(!/^\d{6}$/.test(typed))
        expect(stepOf(published, typed, 59_000)).toBe(null)
      }),
    )
    expect(stepOf(published, `${hotp(published, 1)}0`, 59_000)).toBe(null)
  })
})

it('a secret is written as RFC 4648 has it, and every one is new', () => {
  const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) =>
    base32(Buffer.from(text)),
  )
  expect(written).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
  expect(base32(newSecret())).toMatch(/^[A-Z2-7]{32}$/)
  expect(base32(newSecret())).not.toBe(base32(newSecret()))
})

it('the address for an app names the account and nothing that breaks out of it', () => {
  const address = new URL(authenticatorAddress(published, 'a&secret=X?/#'))
  expect(address.searchParams.getAll('secret')).toEqual(['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'])
  expect(decodeURIComponent(address.pathname)).toContain('Lookback:a&secret=X?/#')
})
