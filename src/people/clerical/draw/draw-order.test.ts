import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleSettings } from '../../../linkage/index.ts'
import { bandEdges, bandOf, drawOrder } from './draw-order.ts'

const pairs = (count: number, weight: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => ({ a: at + 1, b: at + 100_000, weight: weight(at) }))

describe('the draw of pairs to check', () => {
  it('has a band edge where people are cut, so that each band is joined or not', () => {
    expect(bandEdges).toContain(peopleSettings().cluster.cut)
  })

  it('puts each weight in the band that begins at or below it', () => {
    expect([-3.01, -3, -1.01, -1, 0.99, 1, 19.9, 20, 80].map(bandOf)).toEqual([
      1, 1, 1, 2, 2, 3, 6, 7, 7,
    ])
  })

  it('is the same for the same seed whatever the order of the pairs, and another for another', () => {
    const all = pairs(300, (at) => (at % 40) - 3)
    expect(drawOrder(all.toReversed(), 'one')).toEqual(drawOrder(all, 'one'))
    expect(drawOrder(all, 'two').map(({ a }) => a)).not.toEqual(
      drawOrder(all, 'one').map(({ a }) => a),
    )
  })

  it('asks each pair once, takes a band in the order of its places, and leaves no band waiting', () => {
    const weights = fc.array(fc.double({ min: -3, max: 40, noNaN: true }), { maxLength: 200 })
    fc.assert(
      fc.property(weights, fc.string(), (all, seed) => {
        const drawn = drawOrder(
          pairs(all.length, (at) => all[at]!),
          seed,
        )
        expect(drawn.map(({ turn }) => turn)).toEqual(drawn.map((_, at) => at + 1))
        expect(new Set(drawn.map(({ a }) => a)).size).toBe(drawn.length)
        for (const inBand of Map.groupBy(drawn, ({ band }) => band).values()) {
          const places = inBand.map(({ place }) => place)
          expect([...places].sort((x, y) => x - y)).toEqual(places.map((_, at) => at + 1))
        }
        const bands = new Set(all.map(bandOf))
        expect(new Set(drawn.slice(0, 13).map(({ band }) => band)).size).toBe(bands.size)
      }),
    )
  })

  it('keeps a pair’s rank among those that stay when others come and go', () => {
    const before = drawOrder(
      pairs(100, () => 0),
      'seed',
    )
    const after = drawOrder(pairs(130, () => 0).slice(20), 'seed')
    const stay = (drawn: typeof before) => drawn.map(({ a }) => a).filter((a) => a > 20 && a <= 100)
    const order = (drawn: typeof before) => stay(drawn.toSorted((x, y) => x.place - y.place))
    expect(order(after)).toEqual(order(before))
  })

  it('stops after a hundred rounds: more than a team checks between two refreshes', () => {
    expect(
      drawOrder(
        pairs(5_000, () => 0),
        'seed',
      ),
    ).toHaveLength(300)
  })
})
