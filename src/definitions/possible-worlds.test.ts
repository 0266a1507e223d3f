import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from './bounds.ts'
import { countOverWorlds, holdsIn, type UncertainLink } from './possible-worlds.ts'

const link = fc.record({
  a: fc.nat(1_000_000),
  b: fc.nat(1_000_000),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
})
/** As many cases as links; each is met where its link holds, and one more is not known. */
const count = (links: readonly UncertainLink[], seed: number, worlds = 50, share?: number) =>
  countOverWorlds({
    seed,
    worlds,
    share,
    countWhere: (holds) =>
      new Map([
        [
          'd',
          bounds([...links.map((one) => (holds(one) ? 'met' : 'notMet')), 'undetermined'] as const),
        ],
      ]),
  }).get('d')

describe('a count over possible worlds', () => {
  test('is the same for the same seed, whatever the order of the links', () => {
    fc.assert(
      fc.property(fc.array(link), fc.nat(), (links, seed) => {
        expect(count([...links].reverse(), seed)).toEqual(count(links, seed))
      }),
    )
  })

  test('has no width where every link is certain or impossible', () => {
    fc.assert(
      fc.property(fc.array(link), fc.nat(), (links, seed) => {
        const sure = links.map((one) => ({ ...one, probability: Math.round(one.probability) }))
        const met = sure.filter(({ probability }) => probability === 1).length
        const one = { low: met, middle: met, high: met }
        const other = { low: met + 1, middle: met + 1, high: met + 1 }
        expect(count(sure, seed)).toEqual({ worlds: 50, lower: one, upper: other })
      }),
    )
  })

  test('is wider for a larger share', () => {
    fc.assert(
      fc.property(fc.array(link), fc.nat(), (links, seed) => {
        const narrow = count(links, seed, 60, 0.5)!.lower
        const wide = count(links, seed, 60, 0.95)!.lower
        expect(wide.low).toBeLessThanOrEqual(narrow.low)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
      }),
    )
  })

  test('draws each link as often as its probability says, alike for either order of its records', () => {
    for (const probability of [0.1, 0.5, 0.9]) {
      const drawn = Array.from({ length: 20_000 }, (_, world) => {
        const here = holdsIn({ a: 7, b: 12, probability }, world, 1)
        expect(holdsIn({ a: 12, b: 7, probability }, world, 1)).toBe(here)
        return here
      })
      expect(drawn.filter(Boolean).length / drawn.length).toBeCloseTo(probability, 1.7)
    }
  })

  test('covers the true count in about as many draws of the truth as it says', () => {
    const links = Array.from({ length: 40 }, (_, at) => ({
      a: at,
      b: at + 100,
      probability: 0.2 + (at % 7) / 10,
    }))
    const { low, high } = count(links, 3, 400)!.lower
    const truths = Array.from(
      { length: 1000 },
      (_, world) => links.filter((one) => holdsIn(one, world, 99)).length,
    )
    const covered = truths.filter((truth) => low <= truth && truth <= high).length / truths.length
    expect(covered).toBeGreaterThan(0.93)
  })
})
