import { afterEach, describe, expect, it, vi } from 'vitest'
import { linearSystemOf } from '../attack/linear-system.ts'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import { keyOf } from '../tables/cube.ts'
import { auditSuppression } from './audit-suppression.ts'
import { crossed, key, rules, secondary, suppressing } from './suppressing.fixtures.ts'
import type { Suppression } from './suppression.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Two of a row hidden: their 10 between them, so each 1 to 9. */
const row = (leastValues: number, more: Partial<Suppression> = {}) =>
  suppressing(
    [3, 7, 40],
    { [key(0)]: {}, [key(1)]: {} },
    { rules: { ...rules, leastValues, complementary: false }, ...more },
  )
const point = (...counts: readonly number[]) => Float64Array.from(counts)

describe('a fresh attacker', () => {
  it('finds a table safe where every protected count has its least values', async () => {
    const bounds = { low: 1, high: 9 }
    for (const tightest of [true, false]) {
      const nine = await auditSuppression(row(9), tightest, [])
      expect(nine.safe).toBe(true)
      expect(Object.fromEntries(nine.attacked)).toEqual({ [key(0)]: bounds, [key(1)]: bounds })
      expect((await auditSuppression(row(10), tightest, [])).safe).toBe(false)
    }
  })

  it('lets nothing unsafe pass where counts were suppressed for others’ sake', async () => {
    const mended = { rules: { ...rules, leastValues: 10 } }
    await expect(auditSuppression(row(10, mended), false, [])).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_UNPROTECTABLE',
    })
    const fine = { rules: { ...rules, leastValues: 9 } }
    expect((await auditSuppression(row(9, fine), false, [])).safe).toBe(true)
  })

  it('finds it unsafe where one alone is given away', async () => {
    const one = row(5)
    const state = new Map(one.state)
    const known = { ...one.state.get(key(1))!, prior: { low: 7, high: 9 } }
    state.set(key(1), known)
    const { attacked, safe } = await auditSuppression({ ...one, state }, true, [])
    expect(safe).toBe(false)
    expect(attacked.get(key(0))).toEqual({ low: 1, high: 3 })
    const wide = { ...one.state.get(key(1))!, prior: { low: 1, high: 20 } }
    state.set(key(1), wide)
    expect((await auditSuppression({ ...one, state }, true, [])).safe).toBe(true)
  })

  it('believes solutions that it is shown and that agree, and looks for no others', async () => {
    const noTime = { time: { left: () => 0 } }
    const shown = [point(1, 9, 40), point(9, 1, 40)]
    const { attacked, safe } = await auditSuppression(row(9, noTime), false, shown)
    expect(safe).toBe(true)
    expect(attacked.get(key(0))).toEqual({ low: 1, high: 9 })
    // One that does not agree with what is shown is none.
    for (const wrong of [point(9, 1, 41), point(9, 2, 40), point(10, 0, 40)]) {
      const audit = auditSuppression(row(9, noTime), false, [point(1, 9, 40), wrong])
      await expect(audit).rejects.toMatchObject({ code: 'LB_DISCLOSURE_TOO_SLOW' })
    }
    // Nor is any taken where the tightest bounds are asked for.
    const tight = auditSuppression(row(9, noTime), true, shown)
    await expect(tight).rejects.toMatchObject({ code: 'LB_DISCLOSURE_TOO_SLOW' })
  })

  it('looks at all counts of a large table at once', async () => {
    const cube = crossed([8, 8], Array(64).fill(3))
    const [dimensions, tables] = [cube.dimensions, [{ id: 't', dimensions: ['d0', 'd1'] }]]
    const cells = cellsOf(cube, tables)
    const shape = suppressing([3], {})
    const large: Suppression = {
      ...shape,
      system: linearSystemOf(dimensions, tables),
      cells,
      lines: linesOf(tables, dimensions),
      state: new Map(
        [...cells.values()].map(({ key: own, count }) => {
          const shown = { value: count, low: count, high: count }
          const cell = { shown, fixed: false, prior: null }
          return [
            own,
            count === 3
              ? { ...cell, ...secondary }
              : { ...cell, published: { hidden: false, ...shown } },
          ]
        }),
      ),
    }
    const { asked } = await watchedSolver()
    const { attacked, safe } = await auditSuppression(large, false, [])
    expect([safe, attacked.size]).toEqual([true, 64])
    expect(attacked.has(keyOf({ d0: '0', d1: '0' }))).toBe(true)
    // Two for each alone would be 128.
    expect(asked.length).toBeLessThan(64)
  })
})
