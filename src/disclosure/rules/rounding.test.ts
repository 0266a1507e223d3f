import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import type { Place } from '../tables/cube.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { roundIndependently } from './independent-rounding.ts'
import { conventions, type Rounding } from './rules.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

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

  it('by chance is drawn from the seed, the cell and its count, alike in every version', () => {
    const draws = [
      ['s', '[["area","north"]]', 12],
      ['s', '[["area","south"]]', 12],
      ['t', '[["area","north"]]', 12],
      ['s', '[["area","north"]]', 13],
      ['', '[]', 1_001],
      ['', '[]', 4],
    ] as const
    const base = 1_000
    for (const [seed, key, count] of draws) {
      const hash = createHash('sha256').update(`${seed}\n${key}\n${count}`).digest('hex')
      const share = Number.parseInt(hash.slice(0, 8), 16) / 4_294_967_296
      for (const of of [5, 7, base]) {
        const down = Math.floor(count / of) * of
        const up = share < (count - down) / of
        expect(rounded(count, { way: 'unbiased', base: of }, key, seed)).toBe(up ? down + of : down)
      }
    }
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

  it('take what the solver says to within its tolerance', async () => {
    const cube = cubeOf([[7, 8]])
    const exact = await controlledRounding(cube, [table], 5)
    const { asked } = await watchedSolver({
      columns: (found) => found.map((value) => value * (1 - 1e-9) + 1e-10),
    })
    expect(await controlledRounding(cube, [table], 5)).toEqual(exact)
    expect(asked.map(({ seconds }) => seconds)).toEqual([20])
  })

  // Three dimensions: [[[0, 1], [3, 2]], [[3, 3], [3, 2]]], of which multiples stay, go to no multiples that add up.
  const deep = (sizes: readonly number[], counts: readonly number[]) => {
    const dimensions = sizes.map((size, at) => ({
      id: `d${at}`,
      leaves: Array.from({ length: size }, (_, leaf) => `${leaf}`),
    }))
    const places = dimensions.reduce<Place[]>(
      (found, { id, leaves }) => found.flatMap((at) => leaves.map((of) => ({ ...at, [id]: of }))),
      [{}],
    )
    return { dimensions, counts: places.map((at, index) => ({ at, count: counts[index]! })) }
  }
  const cube = { id: 't', dimensions: ['d0', 'd1', 'd2'] }

  it('are refused where no rounding adds up', async () => {
    await expect(
      controlledRounding(deep([2, 2, 2], [0, 1, 3, 2, 3, 3, 3, 2]), [cube], 2),
    ).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_NO_ROUNDING',
      remedy: expect.stringContaining('nearest'),
    })
  })

  it('stay where they are multiples, though it were nearer on the whole to move one', async () => {
    const of = deep([2, 2, 3], [3, 0, 5, 0, 4, 3, 4, 5, 0, 0, 4, 1])
    const values = await controlledRounding(of, [cube], 3)
    const multiples = [...cellsOf(of, [cube]).values()].filter(({ count }) => count % 3 === 0)
    expect(multiples.length).toBeGreaterThan(5)
    for (const { key, count } of multiples) expect(values.get(key)).toBe(count)
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
    const three = cubeOf([Array(666).fill(0), Array(666).fill(0)])
    // Three times one more than its leaves: one cell too many.
    await expect(controlledRounding(three, [table], 5)).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_TOO_LARGE',
    })
  })
})
