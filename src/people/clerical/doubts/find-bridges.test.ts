import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findBridges, type Tie } from './find-bridges.ts'

const tie = (a: number, b: number, weight = 5): Tie => ({ a, b, weight })

it('finds the one tie between two circles, with either side of it', () => {
  const ties = [tie(1, 2), tie(2, 3), tie(1, 3), tie(3, 4, 2), tie(4, 5), tie(5, 6), tie(4, 6)]
  const [bridge, ...more] = findBridges([1, 2, 3, 4, 5, 6], ties)
  expect(more).toEqual([])
  expect(bridge).toMatchObject({ a: 3, b: 4, weight: 2, left: 3, right: 3 })
  expect(bridge!.smaller().toSorted()).toEqual([4, 5, 6])
})

it('holds what an officer joined for fast', () => {
  expect(findBridges([1, 2, 3], [tie(1, 2), tie(2, 3)], [[2, 3]]).map(({ a }) => a)).toEqual([1])
})

it('is not deep where the records are many', () => {
  const records = Array.from({ length: 50_000 }, (_, at) => at)
  const chain = records.slice(1).map((at) => tie(at - 1, at))
  const ring = [...chain, tie(0, records.length - 1)]
  expect(findBridges(records, ring)).toEqual([])
})

it('finds what taking ties away one by one would find', () => {
  const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 })
  fc.assert(
    fc.property(graph, (pairs) => {
      const distinct = new Map(
        pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [`${Math.min(a, b)}:${Math.max(a, b)}`, [a, b] as const]),
      )
      const records = Array.from({ length: 8 }, (_, at) => at)
      const ties = [...distinct.values()].map(([a, b]) => tie(Math.min(a, b), Math.max(a, b)))
      const expected = ties.filter(
        (one) =>
          !reach(
            ties.filter((other) => other !== one),
            one.a,
          ).has(one.b),
      )
      const found = findBridges(records, ties)
      const names = (some: readonly Tie[]) => some.map(({ a, b }) => `${a}:${b}`).sort()
      expect(names(found)).toEqual(names(expected))
      for (const { a, b, left, right, smaller } of found) {
        const without = ties.filter((each) => each.a !== a || each.b !== b)
        const [lower, upper] = [reach(without, a), reach(without, b)]
        const rest = records.filter((record) => !lower.has(record) && !upper.has(record))
        expect(left + right).toBe(records.length)
        const side = new Set(smaller())
        expect(side.size).toBe(Math.min(left, right))
        expect(side.has(a)).not.toBe(side.has(b))
        const whole = side.has(a) ? lower : upper
        expect([...side].filter((record) => !rest.includes(record)).sort()).toEqual(
          [...whole].sort(),
        )
      }
    }),
  )
})

function reach(ties: readonly Tie[], from: number): ReadonlySet<number> {
  const met = new Set([from])
  for (const at of met) {
    for (const { a, b } of ties) {
      if (a === at) met.add(b)
      if (b === at) met.add(a)
    }
  }
  return met
}
