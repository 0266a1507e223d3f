import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../testing/runs.ts'
import { leastDistinct } from './distinct.ts'
import type { SharedUnit } from './document.ts'
import { federate } from './federate.ts'
import { type OverlapStatements, usualOverlaps } from './overlaps.ts'
import { madeUpFigure, madeUpStore } from './testing/made-up-stores.ts'
import { inBoth, publishedCounts, randomWorld, type WorldUnit } from './testing/random-world.ts'

const stores = ['north', 'south', 'east', 'west', 'mid'].map(madeUpStore)
const forces = stores.map(({ force }) => force)

/** From integers, so that a world that breaks a law shrinks. */
const chances = fc.infiniteStream(fc.nat(999_999)).map((stream) => () => stream.next().value / 1e6)

const measured = (world: readonly WorldUnit[], more: number): OverlapStatements => ({
  ...usualOverlaps,
  child: {
    otherwise: 'none',
    pairs: stores.flatMap((one, first) =>
      stores.slice(first + 1).map((other, after) => ({
        stores: [one.force.name, other.force.name] as const,
        atMost: inBoth(world, first, first + 1 + after) + more,
        why: 'Counted.',
      })),
    ),
  },
})

it('the truth of all stores together lies within the joined bounds, whatever is hidden', () => {
  fc.assert(
    fc.property(
      chances,
      fc.constantFrom<SharedUnit>('case', 'child'),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom<'nothing said' | 'measured'>('nothing said', 'measured'),
      fc.nat(3),
      (chance, unit, size, said, more) => {
        const world = randomWorld(chance, stores.length, size, unit)
        const files = stores.map((store, at) =>
          store.file([madeUpFigure(publishedCounts(chance, world, at), { unit })]),
        )
        const overlaps = said === 'measured' ? measured(world, more) : usualOverlaps
        const [row] = federate({ files, forces, days: 31, overlaps }).figures[0]!.rows
        const truth = world.filter(({ meets }) => meets).length
        expect(row!.lower).toBeLessThanOrEqual(truth)
        expect(row!.upper ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(truth)
        expect(row!.population.atLeast).toBeLessThanOrEqual(size)
        expect(row!.population.atMost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(size)
      },
    ),
    runs(200),
  )
})

const sizes = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 })

it('is the sum of the sizes where nothing is shared, and the largest where all may be', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      expect(leastDistinct(all, () => 0)).toBe(all.reduce((a, b) => a + b))
      expect(leastDistinct(all, () => Number.POSITIVE_INFINITY)).toBe(Math.max(...all))
    }),
    runs(50),
  )
})

it('is never more than the different things that real sets hold, and at least what the pairs leave', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(20), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(sets, (all) => {
      const common = (a: number, b: number) => all[a]!.filter((x) => all[b]!.includes(x)).length
      const lengths = all.map(({ length }) => length)
      const least = leastDistinct(lengths, common)
      expect(least).toBeLessThanOrEqual(new Set(all.flat()).size)
      const pairs = all.flatMap((_, a) => all.slice(a + 1).map((_set, b) => common(a, a + 1 + b)))
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
      expect(least).toBeGreaterThanOrEqual(sum(lengths) - sum(pairs))
      expect(least).toBeGreaterThanOrEqual(Math.max(...lengths))
    }),
    runs(300),
  )
})

it('finds two stores that share nothing behind one that shares with both', () => {
  const shared = (a: number, b: number) => (a === 0 || b === 0 ? 8 : 0)
  expect(leastDistinct([10, 8, 8], shared)).toBe(16)
})
