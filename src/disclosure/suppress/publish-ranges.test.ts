import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { protect } from '../protect/protect.ts'
import type { SuppressionRules } from '../rules/rules.ts'
import { publishRanges } from './publish-ranges.ts'
import { cubeOf, key, rules, secondary, suppressing, table } from './suppressing.fixtures.ts'
import type { Suppression } from './suppression.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const says = ({ state }: Suppression, at: number) => {
  const published = state.get(key(at))?.published
  return published?.hidden ? (published.within ?? 'no range') : published
}
/** A small count beside one suppressed for its sake, of which as much is published as may be. */
async function ranged(counts: readonly number[], own: Partial<SuppressionRules>) {
  const suppression = suppressing(
    counts,
    { [key(0)]: {}, [key(1)]: secondary },
    { rules: { ...rules, ...own } },
  )
  await publishRanges(suppression, [key(1)], [])
  return says(suppression, 1)
}

describe('a range for what is suppressed', () => {
  // So many values must be left that no narrower one will do; the count is in the middle of the second.
  it.each([
    [1, 2],
    [2, 5],
    [5, 10],
    [10, 20],
    [20, 50],
    [50, 100],
    [100, 200],
    [200, 500],
    [500, 1_000],
    [1_000, 2_000],
    [2_000, 5_000],
    [5_000, 10_000],
  ])('is %i thresholds wide, or the next, %i', async (narrow, wide) => {
    const width = 10 * wide
    const within = await ranged([3, 1.5 * width, 100 * width], { leastValues: 10 * narrow + 1 })
    expect(within).toEqual({ low: width, high: 2 * width - 1 })
  })

  it('is one threshold wide where nothing depends on it', async () => {
    const suppression = suppressing([30, 35, 400], { [key(1)]: secondary })
    await publishRanges(suppression, [key(1)], [])
    expect(says(suppression, 1)).toMatchObject({ value: 35 })
    const kept = suppressing([30, 35, 400], {
      [key(1)]: { published: { hidden: true, why: 'consistency' } },
    })
    await publishRanges(kept, [key(1)], [])
    expect(says(kept, 1)).toEqual({ low: 30, high: 39 })
  })

  it('may be half as wide as all there are', async () => {
    expect(await ranged([3, 40, 57], {})).toEqual({ low: 1, high: 49 })
    expect(await ranged([3, 40, 56], {})).toBe('no range')
  })

  it('is a number rounded to half the threshold, at least to 2, where that leaves enough', async () => {
    const shown = (value: number, low: number, high: number) => ({
      ...{ hidden: false, value, low, high },
    })
    expect(await ranged([3, 40, 60], { leastValues: 4 })).toEqual(shown(40, 38, 42))
    expect(await ranged([3, 43, 60], { leastValues: 3 })).toEqual(shown(45, 43, 47))
    expect(await ranged([3, 41, 60], { threshold: 7, leastValues: 3 })).toEqual(shown(42, 41, 43))
    expect(await ranged([2, 40, 60], { threshold: 3, leastValues: 2 })).toEqual(shown(40, 39, 41))
    // A range of 8 values needs more.
    expect(await ranged([3, 40, 60], { leastValues: 8 })).toEqual({ low: 1, high: 49 })
  })

  it('is tried on what solutions show already, and on no others', async () => {
    const noTime = { time: { left: () => 0 } }
    const hidden = { [key(0)]: {}, [key(1)]: {} }
    const point = (...counts: readonly number[]) => Float64Array.from(counts)
    const shown = [point(1, 9, 40), point(9, 1, 40)]
    const row = suppressing([3, 7, 40], hidden, noTime)
    // What does not lie within the range is left out of the solutions that bear it out.
    const kept = await publishRanges(row, [key(0)], [...shown, point(3, 7, 40), point(3, 7, 41)])
    expect(says(row, 0)).toEqual({ low: 1, high: 9 })
    expect(kept).toEqual([...shown, point(3, 7, 40)])
    const none = suppressing([3, 7, 40], hidden, noTime)
    expect(await publishRanges(none, [key(2), 'elsewhere'], shown)).toBe(shown)
    await expect(publishRanges(none, [key(0)], [])).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_TOO_SLOW',
    })
  })

  it('asks nothing of the solver where none is wanted', async () => {
    const cube = cubeOf(3, 40, 60)
    const { counted } = await watchedSolver()
    await protect({ cube, tables: [table], rules })
    const without = counted().made
    await protect({ cube, tables: [table], rules, ranges: [key(2)] })
    expect(counted().made).toBe(without)
    await protect({ cube, tables: [table], rules, ranges: [key(1)] })
    expect(counted().made).toBe(without + 1)
  })
})
