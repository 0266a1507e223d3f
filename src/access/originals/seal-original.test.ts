import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newOriginalsKey, originalsKeyFrom } from '../keys/originals-key.ts'
import { sealOriginal, unsealOriginal } from './seal-original.ts'

const key = originalsKeyFrom({ LOOKBACK_ORIGINALS_KEY: newOriginalsKey() })!
const other = originalsKeyFrom({ LOOKBACK_ORIGINALS_KEY: newOriginalsKey() })!
const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')
const bodies = fc.uint8Array({ minLength: 1, maxLength: 400 })
const seal = (body: Uint8Array) => sealOriginal(key, sha256(body), body)

describe('an original that is encrypted', () => {
  it('opens with its key, to what it was', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(Buffer.from(unsealOriginal(key, sha256(body), seal(body))!)).toEqual(
          Buffer.from(body),
        )
      }),
    )
  })

  it('with any bit other, cut off anywhere or with more behind it does not open', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (body, bit, cut) => {
        const sealed = seal(body)
        const flipped = Buffer.from(sealed)
        const at = bit % (sealed.length * 8)
        flipped[at >> 3] = (flipped[at >> 3] as number) ^ (1 << (at & 7))
        const short = sealed.subarray(0, cut % sealed.length)
        const long = Buffer.concat([sealed, Uint8Array.of(0)])
        for (const one of [flipped, short, long, new Uint8Array()])
          expect(unsealOriginal(key, sha256(body), one)).toBeNull()
      }),
    )
  })

  it('in the place of another, or by another key, does not open', () => {
    fc.assert(
      fc.property(bodies, bodies, (body, second) => {
        expect(unsealOriginal(other, sha256(body), seal(body))).toBeNull()
        if (sha256(body) !== sha256(second))
          expect(unsealOriginal(key, sha256(second), seal(body))).toBeNull()
      }),
    )
  })

  it('has another nonce each time, and no two are encrypted alike', () => {
    const body = Buffer.from('The same page, scanned once and filed twice.')
    const nonces = new Set(
      Array.from({ length: 500 }, () => Buffer.from(seal(body).subarray(1, 13)).toString('hex')),
    )
    expect(nonces.size).toBe(500)
  })

  it('is encrypted by a key of its own, so that a nonce that came twice would tell nothing of either', () => {
    // The nonce of one with what the other was encrypted to: under one key its stream would fit.
    const [a, b] = [Buffer.alloc(64, 1), Buffer.alloc(64, 2)]
    const crossed = Buffer.concat([seal(a).subarray(0, 13), seal(b).subarray(13)])
    expect(unsealOriginal(key, sha256(a), crossed)).toBeNull()
    expect(unsealOriginal(key, sha256(b), crossed)).toBeNull()
  })
})

describe('the key of originals', () => {
  const refused = (environment: Record<string, string>) => {
    try {
      originalsKeyFrom(environment)
    } catch (error) {
      return error as { readonly code: string; readonly cause: string }
    }
    return null
  }

  it('is none where nothing is set, and is read in base 64 or hexadecimal digits', () => {
    expect(originalsKeyFrom({})).toBeNull()
    const text = newOriginalsKey()
    const hex = Buffer.from(text, 'base64').toString('hex')
    const ids = [text, ` ${text}\n`, hex, hex.toUpperCase()].map(
      (one) => originalsKeyFrom({ LOOKBACK_ORIGINALS_KEY: one })?.id,
    )
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  it('that is none is refused, and nothing says what was given', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 60 }), (text) => {
        const found = refused({ LOOKBACK_ORIGINALS_KEY: text })
        if (Buffer.from(text, 'base64').length === 32) return
        expect(found?.code).toBe('LB_ORIGINALS_KEY_SETTING')
        expect(found?.cause).not.toContain(text)
      }),
    )
    const both = { LOOKBACK_ORIGINALS_KEY: newOriginalsKey(), LOOKBACK_ORIGINALS_KEY_FILE: '/a' }
    expect(refused(both)?.code).toBe('LB_ORIGINALS_KEY_SETTING')
    const away = refused({ LOOKBACK_ORIGINALS_KEY_FILE: '/nowhere/at/all' })
    expect(away?.cause).toContain('ENOENT')
  })

  it('is not printed by what meets it', async () => {
    const text = newOriginalsKey()
    const made = originalsKeyFrom({ LOOKBACK_ORIGINALS_KEY: text })
    const { inspect } = await import('node:util')
    const said = `${JSON.stringify(made)} ${inspect(made, { depth: 9, showHidden: true })}`
    expect(said).not.toContain(text)
    expect(said).not.toContain(Buffer.from(text, 'base64').toString('hex'))
  })
})
