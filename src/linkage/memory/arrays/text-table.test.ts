import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextTable } from './text-table.ts'

describe('texts', () => {
  it('number each different text once, in the order they come, and give it back', () => {
    const some = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('123456789012', '1234567890123', 'é'.repeat(6), 'é'.repeat(7)),
    )
    fc.assert(
      fc.property(fc.array(some, { maxLength: 400 }), (given) => {
        const texts = new TextTable()
        const known = new Map<string, number>()
        for (const raw of given) {
          const text = raw.toWellFormed()
          if (!known.has(text)) known.set(text, known.size + 1)
          expect(texts.add(text)).toBe(known.get(text))
        }
        for (const [text, number] of known) expect(texts.text(number)).toBe(text)
      }),
    )
  })

  it('tell many apart, and zeros from the end of a text', () => {
    const texts = new TextTable()
    expect(texts.add('a')).toBe(1)
    expect(texts.add('a\0')).toBe(2)
    for (let at = 0; at < 50_000; at++)
      texts.add(`text ${at} ${at % 2 ? 'short' : 'and a longer one'}`)
    expect(texts.add('text 49999 short')).toBe(50_002)
    expect(texts.text(3)).toBe('text 0 and a longer one')
  })
})
