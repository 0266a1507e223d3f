import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fourByFour } from '../attack/published-examples.fixtures.ts'
import { conventions } from '../rules/rules.ts'
import { optimalSuppression } from '../suppress/optimal-suppression.ts'
import { type Cube, keyOf } from '../tables/cube.ts'
import { independentWidth } from './independent-attack.fixtures.ts'
import { protect } from './protect.ts'

const twoWay = (counts: readonly (readonly number[])[]): Cube => ({
  dimensions: [
    { id: 'row', leaves: counts.map((_, row) => `r${row}`) },
    { id: 'column', leaves: (counts[0] ?? []).map((_, column) => `c${column}`) },
  ],
  counts: counts.flatMap((line, row) =>
    line.map((count, column) => ({ at: { row: `r${row}`, column: `c${column}` }, count })),
  ),
})
const table = { id: 't', dimensions: ['row', 'column'] }

const smallTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 90 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  )

describe('a protected table', () => {
  it('leaves every small count at least 8 values, by another attack than its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallTable,
        fc.constantFrom('lookback', 'exact', 'zeros', 'unbiased', 'controlled'),
        async (counts, convention) => {
          const cube = twoWay(counts)
          const rules = conventions[convention]
          const least = rules.zerosShown ? 1 : 0
          const { cells, safe } = await protect({ cube, tables: [table], rules, seed: 's' })
          expect(safe).toBe(true)
          for (const cell of cells.values()) {
            if (cell.count < 1 || cell.count > 9) continue
            expect(cell.published.hidden).toBe(true)
            expect(await independentWidth(cube, cells, cell, least)).toBeGreaterThanOrEqual(7)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never shows a count outside what it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallTable,
        fc.constantFrom('lookback', 'unbiased', 'controlled'),
        async (counts, convention) => {
          const rules = conventions[convention]
          const { cells } = await protect({ cube: twoWay(counts), tables: [table], rules })
          for (const { count, published } of cells.values()) {
            if (published.hidden) continue
            expect(published.value % 5).toBe(0)
            expect(count).toBeGreaterThanOrEqual(published.low)
            expect(count).toBeLessThanOrEqual(published.high)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('hides what sdcTable hides: one hole in a two-way table takes three more', async () => {
    const cube = twoWay([
      [18, 2],
      [33, 14],
      [12, 17],
      [25, 29],
    ])
    const rules = conventions.exact
    const { cells } = await protect({ cube, tables: [table], rules })
    const hidden = [...cells.values()].filter(({ published }) => published.hidden)
    expect(hidden.length).toBe(4)
  })

  it('needs one more hole in the table whose lines all seemed protected', async () => {
    const nine = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd']
    const keepSuppressed = new Set(
      fourByFour.cells.filter(({ name }) => nine.includes(name)).map(({ at }) => keyOf(at)),
    )
    const { cells } = await protect({
      cube: fourByFour,
      tables: [{ id: 't', dimensions: ['v1', 'v2'] }],
      rules: { ...conventions.exact, threshold: 2 },
      keepSuppressed,
    })
    expect([...cells.values()].filter(({ published }) => published.hidden).length).toBe(10)
  })

  it('shows where the NHS rule alone gives a count away, and mends it', async () => {
    const cube: Cube = {
      dimensions: [{ id: 'area', leaves: ['a', 'b', 'c'] }],
      counts: [1, 8, 8].map((count, index) => ({ at: { area: 'abc'[index] ?? '' }, count })),
    }
    const line = { id: 't', dimensions: ['area'] }
    const leaking = await protect({ cube, tables: [line], rules: conventions.nhs })
    const shown = [...leaking.cells.values()].map(({ published }) =>
      published.hidden ? '*' : published.value,
    )
    expect(shown).toEqual([15, '*', 10, 10])
    expect(leaking.safe).toBe(false)
    expect([...leaking.attacked.values()]).toEqual([{ low: 1, high: 1 }])
    const rules = { ...conventions.nhs, complementary: true }
    expect((await protect({ cube, tables: [line], rules })).safe).toBe(true)
  })

  it('hides little more than the least that must be hidden', async () => {
    const cube = twoWay([
      [4, 25, 31, 60],
      [41, 12, 7, 22],
      [19, 33, 54, 15],
      [28, 61, 13, 3],
    ])
    const least = await optimalSuppression(cube, [table], conventions.exact)
    const { informationLoss } = await protect({ cube, tables: [table], rules: conventions.exact })
    expect(informationLoss).toBeGreaterThanOrEqual(least.informationLoss - 1e-6)
    expect(informationLoss).toBeLessThanOrEqual(1.2 * least.informationLoss)
  })
})
