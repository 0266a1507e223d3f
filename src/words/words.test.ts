import { describe, expect, it } from 'vitest'
import { showHiddenCharacters } from '../model/index.ts'
import { dayWords, momentWords } from './dates.ts'
import { percentWords, signed, sureWords } from './words.ts'

describe('words', () => {
  it('a probability never rounds to certainty', () => {
    expect(percentWords(0.99999)).toBe('over 99.9%')
    expect(percentWords(0.0001)).toBe('under 0.1%')
    expect(percentWords(0.9875)).toBe('98.8%')
    expect(percentWords(1)).toBe('100%')
    // Of a link, an old store may have rounded it to 1.
    expect(sureWords(1)).toBe('over 99.9%')
    expect(sureWords(0.75)).toBe('75.0%')
  })

  it('dates are said as people say them; what is no date stays', () => {
    expect(dayWords('2014-03-05')).toBe('5 March 2014')
    expect(dayWords('2001')).toBe('2001')
    expect(dayWords(null)).toBe('')
    expect(momentWords('2026-07-01T12:00:00.000Z')).toBe('1 July 2026 at 13:00')
  })

  it('a weight has a sign', () => {
    expect([signed(3.25), signed(-7.1), signed(0)]).toEqual(['+3.25', '−7.10', '+0.00'])
  })

  it('characters that reorder or hide text are written out; letters and joiners stay', () => {
    expect(showHiddenCharacters('a\u202Eb\u0000c')).toBe('a⟦U+202E⟧b⟦U+0000⟧c')
    const kept = 'né\tא\u200D\u200F\nक'
    expect(showHiddenCharacters(kept)).toBe(kept)
  })
})
