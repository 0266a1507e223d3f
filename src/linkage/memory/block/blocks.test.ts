import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockOf, keyedBlocks } from './blocks.ts'

it('finds every block by its key, of one record too, and those left out empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }), { maxLength: 80 }),
      fc.constantFrom(1, 2 ** 26 + 1, 2 ** 40),
      fc.constantFrom(undefined, 1, 4),
      (records, scale, largestBlock) => {
        const keysAt = (place: number) => [...new Set(records[place]!)].map((key) => key * scale)
        const options = { records: records.length, largestBlock, without: null }
        const blocks = keyedBlocks({ list: true, keysAt }, options)
        for (let key = 0; key <= 41; key++) {
          const places = [...records.keys()].filter((place) => records[place]!.includes(key))
          const block = blockOf(blocks, key * scale)
          expect(block > 0).toBe(places.length > 0)
          if (block === 0) continue
          const { holders, starts } = blocks
          const found = [...holders.subarray(starts[block - 1], starts[block])]
          expect(found).toEqual(places.length > (largestBlock ?? 1000) ? [] : places)
        }
      },
    ),
  )
})
