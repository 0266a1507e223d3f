import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TextOptions, vectorise } from './vectorise.ts'

const single = { pairs: false, maxShare: 1 } satisfies Partial<TextOptions>

/** What the words of each text weigh. */
function weights(texts: readonly string[], options: Partial<TextOptions> = single) {
  const matrix = vectorise(
    texts.map((text) => ({ title: '', text })),
    options,
  )
  return texts.map(
    (_, row) =>
      new Map(
        Array.from({ length: matrix.starts[row + 1]! - matrix.starts[row]! }, (_, i) => {
          const at = matrix.starts[row]! + i
          return [matrix.wordsOf(matrix.column[at]!), matrix.value[at]!] as const
        }),
      ),
  )
}

it('counts occurrences as BM25 does, worked by hand', () => {
  // Lengths 4, 2 and 3, so 3 on average; every word is in two texts of three, so all are equally rare.
  const [first] = weights(['hotel hotel hotel late', 'hotel shed', 'late shed shed'])
  const half = 2 * (1 - 0.75 + (0.75 * 4) / 3)
  const [hotel, late] = [3 / (3 + half), 1 / (1 + half)]
  const length = Math.hypot(hotel, late)
  expect(first!.get('hotel')).toBeCloseTo(hotel / length, 6)
  expect(first!.get('late')).toBeCloseTo(late / length, 6)
})

it('a word said over and over weighs more than one said once, and never more than some times as much', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2000 }), (times) => {
      const [text] = weights([`${'hotel '.repeat(times)}late`, 'hotel late', 'shed'])
      const ratio = text!.get('hotel')! / text!.get('late')!
      expect(ratio).toBeGreaterThan(1)
      // At most 1 + half; the longest of three texts is three times the average at most.
      expect(ratio).toBeLessThan(1 + 2 * (0.25 + 0.75 * 3))
    }),
  )
})

it('a word of the title counts as often as it is set to, in the length of the text too', () => {
  const texts = ['hotel hotel hotel late', 'hotel late shed shed']
  const titled = vectorise(
    [
      { title: 'Hotel', text: 'late' },
      { title: '', text: texts[1]! },
    ],
    single,
  )
  const plain = vectorise(
    texts.map((text) => ({ title: '', text })),
    single,
  )
  expect([...titled.value]).toEqual([...plain.value])
})

it('a word that is withheld leaves no trace, not in the length of a text either', () => {
  const others = ['hotel shed', 'late shed shed']
  expect(weights(['hotel christian christian late', ...others])).toEqual(
    weights(['hotel late', ...others]),
  )
})
