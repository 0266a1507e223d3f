import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stem } from './stem.ts'

it('takes one ending off a word of five letters or more', () => {
  const words = 'missing missed misses carries notes times thing sings over café’s ätes'
  expect(words.split(' ').map(stem).join(' ')).toBe(
    'miss miss miss carr not tim th sing over café’s ätes',
  )
})

it('is what the expression says that describes it, of words of any letters', () => {
  const described = (word: string) =>
    word.length > 4 ? word.replace(/^([a-z]{2,}?)(?:ing|ies|ed|es|s)$/, '$1') : word
  const letters = fc.constantFrom(...'abeingsdé_S')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (word) => {
      expect(stem(word.join(''))).toBe(described(word.join('')))
    }),
  )
})

it('does not run out of stack over a word of twenty million letters', () => {
  expect(stem('x'.repeat(20_000_000))).toHaveLength(20_000_000)
  expect(stem(`${'x'.repeat(20_000_000)}ing`)).toHaveLength(20_000_000)
})
