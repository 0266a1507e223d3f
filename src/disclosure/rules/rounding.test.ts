import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../tables/cells.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { roundIndependently } from './independent-rounding.ts'
import { conventions, type Rounding } from './rules.ts'

const rounded = (count: number, rounding: Rounding, key = 'k', seed = 's') =>
  roundIndependently(count, key, seed, { ...conventions.exact, rounding })

describe('a count rounded by itself', () => {
  it('goes to the nearest multiple, halves up', () => {
    const each = [0, 2, 3, 12, 13, 15].map((count) => rounded(count, { way: 'nearest', base: 5 }))
    expect(each).toEqual([0, 0, 5, 10, 15, 15])
    expect([5, 6, 7].map((count) => rounded(count, { way: 'nearest', base: 4 }))).toEqual([4, 8, 8])
  })

  it('stays where nothing is rounded, or all of it together', () => {
    expect(rounded(13, { way: 'none' })).toBe(13)
    expect(rounded(13, { way: 'controlled', base: 5 })).toBe(13)
  })

  it('by chance goes up as often as it is near, always the same way in the same cell', () => {
    const unbiased = { way: 'unbiased', base: 5 } as const
    const keys = Array.from({ length: 2_000 }, (_, at) => `cell ${at}`)
    for (const count of [11, 12, 13, 14]) {
      const all = keys.map((key) => rounded(count, unbiased, key))
      expect(new Set(all)).toEqual(new Set([10, 15]))
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length
      // Five standard errors.
      expect(Math.abs(mean - count)).toBeLessThan(0.28)
      expect(keys.map((key) => rounded(count, unbiased, key))).toEqual(all)
      expect(keys.map((key) => rounded(count, unbiased, key, 'another'))).not.toEqual(all)
    }
    expect(keys.every((key) => rounded(15, unbiased, key) === 15)).toBe(true)
  })
})

describe('counts rounded so that they add up', () => {
  const table = { id: 't', dimensions: ['row', 'column'] }
  const cubeOf = (counts: readonly (readonly number[])[]) => ({
    dimensions: [
      { id: 'row', leaves: counts.map((_, row) => `r${row}`) },
      { id: 'column', leaves: (counts[0] ?? []).map((_, column) => `c${column}`) },
    ],
    counts: counts.flatMap((line, row) =>
      line.map((count, column) => ({ at: { row: `r${row}`, column: `c${column}` }, count })),
    ),
  })
  const numbers = (values: ReadonlyMap<string, number>) =>
    Object.fromEntries(
      [...values].map(([key, value]) => [key.replaceAll(/[^rc\d]|row|column/g, ''), value]),
    )

  it('leave them as little as possible', async () => {
    // 7 and 8 with 15: one up and one down, the nearer ones; 4 alone goes up.
    const one = await controlledRounding(
      cubeOf([
        [7, 8],
        [10, 4],
      ]),
      [table],
      5,
    )
    expect(numbers(one)).toEqual({
      '': 30,
      c0: 15,
      c1: 15,
      r0: 15,
      c0r0: 5,
      c1r0: 10,
      r1: 15,
      c0r1: 10,
      c1r1: 5,
    })
  })

  it('go to the multiple below or above, and all lines add up', async () => {
    const counts = fc.array(fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 2, max: 7 }), async (some, base) => {
        const cube = cubeOf(some)
        const values = await controlledRounding(cube, [table], base)
        for (const { total, parts } of linesOf([table], cube.dimensions)) {
          const sum = parts.reduce((all, part) => all + values.get(part)!, 0)
          expect(sum).toBe(values.get(total))
        }
        for (const { at, count } of cube.counts) {
          const value = values.get(JSON.stringify(Object.entries(at).sort()))!
          expect(value % base).toBe(0)
          expect(Math.abs(value - count)).toBeLessThan(base)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are refused beyond 2,000 cells', async () => {
    const leaves = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
    const long = (count: number) => ({
      dimensions: [
        { id: 'row', leaves: leaves(4) },
        { id: 'column', leaves: leaves(count) },
      ],
      counts: [],
    })
    // Five times one more than its leaves.
    await expect(controlledRounding(long(400), [table], 5)).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_TOO_LARGE',
    })
    expect((await controlledRounding(long(399), [table], 5)).size).toBe(2_000)
  })
})
