import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestFolded } from '../../fold/fold-rules.ts'
import { foldWordsText, formOf } from '../../fold/fold-text.ts'
import type { Form } from '../../fold/forms.ts'
import { formOfWords, otherwise, wordsOf } from './fold-bytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array, length: number) =>
  new TextDecoder().decode(bytes.subarray(0, length))

const words = new Uint8Array(longestFolded)
const written = new Uint8Array(longestFolded)

const ascii = fc.string({ unit: 'binary-ascii', maxLength: 60 })
const likely = fc.string({
  unit: fc.constantFrom(..."abYZ019  '`-.,()/&\t\n"),
  maxLength: longestFolded + 2,
})

const forms: readonly Form[] = [
  ...(['words', 'compact', 'first', 'initial', 'prefix2', 'prefix3', 'prefix4'] as const),
  ...(['sector', 'district', 'list', 'otherGiven'] as const),
]

describe('folding by bytes', () => {
  it('is folding by letters, where it knows the text', () => {
    let known = 0
    fc.assert(
      fc.property(fc.oneof(ascii, likely), (text) => {
        const bytes = bytesOf(text)
        const length = wordsOf(bytes, 0, bytes.length, words)
        if (length === otherwise) return
        known++
        expect(textOf(words, length)).toBe(foldWordsText(text) ?? '')
      }),
      { numRuns: 2000 },
    )
    expect(known).toBeGreaterThan(500)
  })

  it('makes the same forms', () => {
    const folded = fc.oneof(
      fc.stringMatching(/^[A-Z0-9]{1,9}( [A-Z0-9]{1,8}){0,3}$/),
      fc.stringMatching(/^[A-Z]{1,2}[0-9]{1,2} [0-9][A-Z]{2}$/),
    )
    fc.assert(
      fc.property(folded, fc.constantFrom(...forms), (text, form) => {
        const bytes = bytesOf(text)
        const length = formOfWords(form, bytes, bytes.length, written)
        expect(textOf(written, length)).toBe(formOf(form, text) ?? '')
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves to the longer way what is not plain or too long', () => {
    const lengthOf = (text: string) => {
      const bytes = bytesOf(text)
      return wordsOf(bytes, 0, bytes.length, words)
    }
    expect(lengthOf('Zoë')).toBe(otherwise)
    expect(lengthOf('a\u0001b')).toBe(otherwise)
    expect(lengthOf('x'.repeat(longestFolded + 1))).toBe(otherwise)
    expect(lengthOf(" o'Neil  ")).toBe(5)
    expect(formOfWords('sound', bytesOf('ANN'), 3, written)).toBe(otherwise)
  })
})
