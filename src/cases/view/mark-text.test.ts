import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textMarker } from './mark-text.ts'

const marked = (text: string, ...terms: string[]) =>
  textMarker(terms.map((term) => ({ text: term, mark: 'M' })))(text)
    .filter(({ mark }) => mark !== null)
    .map((part) => part.text)

describe('marking evidence', () => {
  it('finds whole words whatever their case, the longest first', () => {
    expect(marked('LEE CORRAN and Leeds', 'Lee', 'Lee Corran')).toEqual(['LEE CORRAN'])
    expect(marked('gifted, a gift', 'gift')).toEqual(['gift'])
  })

  it('finds numbers however they are spaced', () => {
    expect(marked('on 071 0000 0009.', '07100000009')).toEqual(['071 0000 0009'])
    expect(marked('a Q123 ABC van', 'Q123ABC')).toEqual(['Q123 ABC'])
  })

  it('does not mark initials all over the text', () => {
    expect(marked('A a an A', 'A')).toEqual([])
  })

  it('never changes the text, whatever text and terms hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 6 }),
        (text, terms) => {
          const parts = textMarker(terms.map((term) => ({ text: term, mark: 'M' })))(text)
          expect(parts.map((part) => part.text).join('')).toBe(text)
        },
      ),
    )
  })

  it('marks whole words only: the longest that ends with a word, wherever one begins', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', '𝒳', '1', ' ', '.'),
      maxLength: 40,
    })
    const term = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', '𝒳'),
      minLength: 3,
      maxLength: 5,
    })
    fc.assert(
      fc.property(text, fc.uniqueArray(term, { minLength: 1, maxLength: 5 }), (text, terms) => {
        const longestFirst = terms.toSorted((a, b) => b.length - a.length).join('|')
        const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'giu')
        expect(marked(text, ...terms)).toEqual(text.match(whole) ?? [])
      }),
    )
    expect(marked('a gifted child', 'gift', 'gifted ch', 'gifted')).toEqual(['gifted'])
  })

  it('reads a long hostile text in one pass', () => {
    const hostile = `${'0 '.repeat(100_000)}<script>`
    expect(marked(hostile, '07100000009', '(a+)+$')).toEqual([])
  })
})
