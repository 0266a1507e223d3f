import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Named, ThingIndex } from './things-like.ts'

function indexThings(things: readonly Named[]) {
  const index = new ThingIndex()
  for (const thing of things) index.add([thing])
  return index.like
}

const like = indexThings([
  { id: 1, value: 'Osier Lodge, Lime Street, Velholm' },
  { id: 2, value: '174 Maple Terrace, Norvale' },
  { id: 3, value: '07106598917' },
  { id: 4, value: 'QV20RPY' },
  { id: 5, value: 'Lime Street, Norvale' },
])

it('finds a place with a letter wrong in each word, the likest first', () => {
  for (const query of ['Osiar Lodge', 'oiser logde', 'Osier Loge, Lime Streat']) {
    expect([query, like(query)]).toEqual([query, [1]])
  }
  expect(like('lime stret')).toEqual([1, 5])
  expect(like('174 Maple Terace')).toEqual([2])
})

it('finds a number or a registration with one sign wrong, and no other', () => {
  expect(like('07106 598 9')).toEqual([])
  expect(like('07106 598 971 7')).toEqual([3])
  expect(like('0710659891')).toEqual([3])
  expect(like('QV20 RYP')).toEqual([4])
  expect(like('QV21 RPX')).toEqual([])
})

it('takes another house for no mistake, nor short words for others', () => {
  expect(like('175 Maple Terrace')).toEqual([])
  for (const query of ['', 'a', 'x'.repeat(10_000), '%%%', 'of the'])
    expect(like(query)).toEqual([])
})

it('finds whatever it holds, as it stands there or with a letter left out', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{5,12}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(words, fc.nat(), (all, at) => {
      const found = indexThings([{ id: 7, value: all.join(' ') }])
      expect(found(all.join(' '))).toEqual([7])
      const [first = ''] = all
      const cut = at % first.length
      expect(
        found([first.slice(0, cut) + first.slice(cut + 1), ...all.slice(1)].join(' ')),
      ).toEqual([7])
    }),
  )
})

it('finds a number with any one mistake in it, and none with two signs changed', () => {
  const number = fc.stringMatching(/^0\d{10}$/)
  fc.assert(
    fc.property(number, fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), (value, a, b, by) => {
      const found = indexThings([{ id: 7, value }])
      const changed = (text: string, at: number) =>
        text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1)
      const exchanged = value.slice(0, a) + value[a + 1] + value[a] + value.slice(a + 2)
      const without = value.slice(0, a) + value.slice(a + 1)
      const doubled = value.slice(0, a) + value[a] + value.slice(a)
      for (const wrong of [changed(value, a), exchanged, without, doubled]) {
        expect([wrong, found(wrong)]).toEqual([wrong, [7]])
      }
      const two = changed(changed(value, a), b)
      // Beside each other they may be two that were exchanged.
      if (Math.abs(a - b) > 1) expect([two, found(two)]).toEqual([two, []])
    }),
  )
})
