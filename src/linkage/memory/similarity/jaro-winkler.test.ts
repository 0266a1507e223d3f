import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damerauWithin } from './damerau.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { leastApart, lettersOf, mostAlike } from './letters.ts'
import { damerauLevenshtein, jaroWinkler as plain, type Span } from './plain-similarity.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'ABCDE 019é'),
  minLength: 0,
  maxLength: 40,
})
const encoder = new TextEncoder()
/** Among other bytes, as terms lie. */
const spanOf = (text: string): Span => {
  const bytes = encoder.encode(`xy${text}z`)
  return { bytes, start: 2, end: bytes.length - 1 }
}

describe('likeness by bits and bounds', () => {
  it('is the plain Jaro-Winkler, also when a text is held against several', () => {
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 4 }), (text, others) => {
        const one = spanOf(text)
        for (const other of others.map(spanOf)) {
          expect(jaroWinkler(one, other)).toBe(plain(one, other))
          expect(jaroWinkler(other, one)).toBe(plain(other, one))
        }
      }),
    )
  })

  it('never exceeds what lengths, beginnings and letters allow', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [left, right] = [spanOf(one), spanOf(other)]
        fc.pre(left.end > left.start && right.end > right.start)
        const most = mostAlike(left, right, lettersOf(left), lettersOf(right))
        expect(plain(left, right)).toBeLessThanOrEqual(most + 1e-12)
      }),
    )
  })

  it.each([1, 2, 3])('is the plain Damerau distance as far as %d', (most) => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [left, right] = [spanOf(one), spanOf(other)]
        const exact = damerauLevenshtein(left, right)
        const within = damerauWithin(most)(left, right)
        if (exact <= most) expect(within).toBe(exact)
        else expect(within).toBeGreaterThan(most)
        expect(leastApart(lettersOf(left), lettersOf(right))).toBeLessThanOrEqual(exact)
      }),
    )
  })

  it('sees a slip of the pen', () => {
    const near = damerauWithin(2)
    expect(near(spanOf('19870412'), spanOf('19870421'))).toBe(1)
    expect(near(spanOf('MARTHA'), spanOf('MARHTA'))).toBe(1)
    expect(jaroWinkler(spanOf('MARTHA'), spanOf('MARHTA'))).toBeCloseTo(0.9611, 4)
  })
})
