import { describe, expect, it } from 'vitest'
import { protect } from '../protect/protect.ts'
import { conventions, type SuppressionRules } from '../rules/rules.ts'
import { cellsOf } from '../tables/cells.ts'
import { keyOf } from '../tables/cube.ts'
import { attackerKnowledge, boundsOfSuppressed, leastSuppressed } from './attacker-knowledge.ts'
import { informationLoss, secondaryLoss } from './information-loss.ts'
import { optimalSuppression } from './optimal-suppression.ts'
import { countOfTarget, sensitiveTargets } from './sensitive-targets.ts'
import {
  crossed,
  cubeOf,
  exactZeros,
  key,
  rules,
  secondary,
  suppressing,
  table,
  total,
} from './suppressing.fixtures.ts'
import {
  type PublicCell,
  type Suppression,
  suppressedCount,
  suppressionReasons,
} from './suppression.ts'

describe('what an attacker must not find', () => {
  const found = (suppression: Suppression) =>
    sensitiveTargets(suppression).map((target) => [target.key, target.atoms.length])

  it('is each small count that is suppressed, the smallest first', () => {
    const three = suppressing([9, 3, 40], { [key(0)]: {}, [key(1)]: {}, [key(2)]: secondary })
    expect(found(three)).toEqual([
      [key(1), 1],
      [key(0), 1],
    ])
    expect(suppressedCount(three)).toBe(3)
    expect(found(suppressing([9, 3, 40], {}))).toEqual([])
    expect(found(suppressing([0, 10, 40], { [key(0)]: {}, [key(1)]: {} }))).toEqual([])
  })

  it('is what was suppressed in something published before, whatever its count', () => {
    const kept = { keepSuppressed: new Set([key(2)]) }
    expect(found(suppressing([30, 50, 40], { [key(2)]: {} }, kept))).toEqual([[key(2), 1]])
    expect(found(suppressing([30, 50, 40], {}, kept))).toEqual([])
  })

  it('is a small sum of what one line suppresses while its total is shown', () => {
    const two = suppressing([4, 5, 40], { [key(0)]: {}, [key(1)]: {} })
    expect(found(two).at(-1)).toEqual([`${key(0)} + ${key(1)}`, 2])
    expect(sensitiveTargets(two).map((target) => countOfTarget(two, target))).toEqual([4, 5, 9])
    expect(found(suppressing([4, 6, 40], { [key(0)]: {}, [key(1)]: {} })).length).toBe(2)
    const all = { [key(0)]: {}, [key(1)]: {}, [total]: secondary }
    expect(found(suppressing([4, 5, 40], all)).length).toBe(2)
  })
})

describe('what an attacker knows', () => {
  it('is at least 1 of what is suppressed, unless a count of none may be', () => {
    const none = { [key(0)]: {}, [key(1)]: {} }
    expect(leastSuppressed(suppressing([4, 5, 40], none))).toBe(1)
    expect(leastSuppressed(suppressing([4, 0, 40], none))).toBe(0)
    expect(leastSuppressed(suppressing([4, 0, 40], { [key(0)]: {} }))).toBe(1)
    const prior = { [key(0)]: {}, [key(1)]: { prior: { low: 0, high: 9 } } }
    expect(leastSuppressed(suppressing([4, 0, 40], prior))).toBe(1)
    expect(leastSuppressed(suppressing([4, 5, 40], none, { rules: conventions.zeros }))).toBe(0)
  })

  it('is what shown cells say, and of others what was or is published; only shown cells can be suppressed, at a price', () => {
    const zero = { key: 'z', at: {}, low: 0, high: 0, cost: null }
    const known = attackerKnowledge(
      suppressing(
        [4, 12, 40],
        {
          [key(0)]: {},
          [key(1)]: { published: { hidden: true, why: 'primary', within: { low: 11, high: 20 } } },
        },
        { structuralZeros: [zero] },
      ),
      1,
      (count) => count,
    )
    const unbounded = Number.POSITIVE_INFINITY
    expect(known).toEqual([
      { key: total, at: {}, low: 56, high: 56, cost: 56 },
      { key: key(0), at: { area: 'a0' }, low: 1, high: unbounded, cost: null },
      { key: key(1), at: { area: 'a1' }, low: 11, high: 20, cost: null },
      { key: key(2), at: { area: 'a2' }, low: 40, high: 40, cost: 40 },
      zero,
    ])
    const before = suppressing([4], {}).state.get(key(0))!
    const fixed = suppressing([4, 5], {})
    const state = new Map([[key(0), { ...before, fixed: true }]])
    expect(attackerKnowledge({ ...fixed, state }, 1)[0]).toMatchObject({ cost: null, low: 4 })
    const cell = { ...before, prior: { low: 3, high: 9 } }
    expect(boundsOfSuppressed(cell, undefined, 1)).toEqual({ low: 3, high: 9 })
    expect(boundsOfSuppressed(cell, { low: 5, high: 20 }, 1)).toEqual({ low: 5, high: 9 })
    expect(boundsOfSuppressed(cell, { low: 1, high: 6 }, 1)).toEqual({ low: 3, high: 6 })
    // Nothing was published of it before: the least there can be, or the range that is published now.
    expect(boundsOfSuppressed(before, undefined, 0)).toEqual({ low: 0, high: unbounded })
    expect(boundsOfSuppressed(before, undefined, 1)).toEqual({ low: 1, high: unbounded })
    expect(boundsOfSuppressed(before, { low: 0, high: 9 }, 0)).toEqual({ low: 0, high: 9 })
    expect(boundsOfSuppressed(before, { low: 0, high: 9 }, 1)).toEqual({ low: 1, high: 9 })
  })
})

it('the reasons are those that tables of every version were stored with', () => {
  expect(suppressionReasons).toEqual(['primary', 'secondary', 'consistency'])
})

it('what is lost by suppressing is counted in bits, for others’ sake alone', () => {
  expect([0, 1, 3, 7].map(informationLoss)).toEqual([1, 2, 3, 4])
  const { state, cells } = suppressing([7, 3, 1, 50], {
    [key(0)]: secondary,
    [key(1)]: secondary,
    [key(2)]: {},
  })
  expect(secondaryLoss(state, cells)).toBe(7)
})

describe('what is suppressed for others’ sake', () => {
  const lossOf = async (
    sizes: readonly number[],
    counts: readonly number[],
    under: SuppressionRules,
  ) => {
    const cube = crossed(sizes, counts)
    const tables = [{ id: 't', dimensions: cube.dimensions.map(({ id }) => id) }]
    return (await protect({ cube, tables, rules: under })).informationLoss
  }

  it('is the cheapest that any of several ways to look for it finds', async () => {
    // The first way alone suppresses four cells, of 25.7 bits.
    expect(await lossOf([3, 3], [3, 4, 28, 51, 3, 34, 7, 59, 37], rules)).toBeCloseTo(18.894, 3)
    // Beginning with the smallest counts alone, 80.1 bits.
    const many = [
      54, 32, 48, 40, 57, 29, 22, 9, 22, 2, 55, 5, 35, 3, 8, 6, 36, 5, 1, 4, 61, 23, 45, 7,
    ]
    expect(await lossOf([3, 4, 2], many, exactZeros)).toBeCloseTo(68.965, 3)
  })

  it('is shown again where it need not be, the largest first', async () => {
    const counts = [11, 62, 28, 9, 25, 53, 4, 40, 23, 6, 21, 39, 4, 30, 0, 43, 6, 20]
    expect(await lossOf([3, 3, 2], counts, exactZeros)).toBeCloseTo(46.187, 3)
  })

  it('is in a row the next small count, or the smallest that is not', async () => {
    const cases: readonly (readonly [readonly number[], readonly string[]])[] = [
      [[3, 40, 60], ['a1']],
      [[3, 0, 40, 60], ['a2']],
      [[3, 7, 40], []],
      [[4, 5, 40, 60], ['a2']],
      [[4, 6, 40, 60], []],
      [[40, 60], []],
    ]
    for (const [counts, wanted] of cases) {
      const least = await optimalSuppression(cubeOf(...counts), [table], rules)
      const keys = wanted.map((area) => keyOf({ area }))
      expect(least.suppressed).toEqual(keys)
      const loss = counts.filter((_, at) => wanted.includes(`a${at}`))
      expect(least.informationLoss).toBe(loss.reduce((sum, n) => sum + informationLoss(n), 0))
      const { cells } = await protect({ cube: cubeOf(...counts), tables: [table], rules })
      const hidden = [...cells.values()].filter(
        ({ published }) => published.hidden && published.why === 'secondary',
      )
      expect(hidden.map((cell) => cell.key)).toEqual(keys)
    }
  })
})

describe('a range for what is suppressed', () => {
  const ranged = async (
    counts: readonly number[],
    keys: readonly string[],
    own = rules,
    before: Readonly<Record<string, PublicCell>> = {},
  ) => {
    const { cells } = await protect({
      cube: cubeOf(...counts),
      tables: [table],
      published: [{ ...table, cells: before }],
      rules: own,
      ranges: keys,
    })
    return keys.map((one) => {
      const published = cells.get(one)?.published
      return published?.hidden ? (published.within ?? 'no range') : published?.value
    })
  }

  it('is the narrowest that leaves a protected count its 8 values', async () => {
    // Of 43 together the other may be 34 to 42; each narrower range of it would leave fewer than 8.
    expect(await ranged([3, 40, 60], [key(0), key(1)])).toEqual([
      { low: 1, high: 9 },
      { low: 1, high: 49 },
    ])
    expect(await ranged([3, 40, 60], [key(1), key(0)])).toEqual([
      { low: 1, high: 49 },
      { low: 1, high: 9 },
    ])
    expect(await ranged([3, 40, 60], [key(2)])).toEqual([60])
  })

  it('is no wider than half of all there are, but for the least width', async () => {
    // All are 67: a range of 50 would say nothing, and any of 20 would say too much.
    expect(await ranged([3, 24, 40], [key(1)])).toEqual(['no range'])
    expect(await ranged([3, 4, 9], [key(0)])).toEqual([{ low: 1, high: 9 }])
    // What was tried of one says nothing of another.
    expect(await ranged([3, 24, 40], [key(1), key(0)])).toEqual(['no range', { low: 1, high: 9 }])
  })

  it('is a rounded number where that is enough', async () => {
    const cube = crossed([2, 4], [5, 68, 16, 1, 44, 51, 19, 23])
    const tables = [{ id: 't', dimensions: ['d0', 'd1'] }]
    const ranges = [...cellsOf(cube, tables).keys()]
    const { cells } = await protect({ cube, tables, rules, ranges })
    const open = [...cells.values()].filter(
      ({ published }) => published.hidden || published.low < published.high,
    )
    const range = (low: number, high: number) => ({ within: { low, high } })
    expect(open.map(({ count }) => count)).toEqual([5, 16, 1, 44, 19, 23])
    expect(open.map(({ published }) => published)).toMatchObject([
      range(1, 9),
      range(10, 19),
      range(1, 9),
      range(40, 49),
      { hidden: false, value: 20, low: 18, high: 22 },
      range(1, 49),
    ])
  })

  it('is what was published of it before, and no other that would narrow it', async () => {
    const within = { low: 33, high: 47 }
    const before = { [key(1)]: { hidden: true, within } } as const
    expect(await ranged([30, 40, 60], [key(1)], rules, before)).toEqual([within])
    // Of what was only hidden before, any range that is safe is new.
    const hidden = { [key(1)]: { hidden: true } } as const
    expect(await ranged([30, 40, 60], [key(1)], rules, hidden)).toEqual([{ low: 40, high: 49 }])
  })

  it('is so many thresholds wide, and begins where it would for every count', async () => {
    const wide = async (count: number, others: number) => {
      // Hidden before, and nothing depends on it: the narrowest will do.
      const before = { [key(1)]: { hidden: true } } as const
      return ranged([others, count], [key(1)], rules, before)
    }
    expect(await wide(40, 60)).toEqual([{ low: 40, high: 49 }])
    expect(await wide(49, 60)).toEqual([{ low: 40, high: 49 }])
    expect(await wide(50, 60)).toEqual([{ low: 50, high: 59 }])
    expect(await wide(10, 60)).toEqual([{ low: 10, high: 19 }])
    const own = { ...rules, threshold: 7 }
    expect(await ranged([60, 21], [key(1)], own, { [key(1)]: { hidden: true } })).toEqual([
      { low: 21, high: 27 },
    ])
  })

  it('begins at none where a count of none may be suppressed', async () => {
    expect(await ranged([3, 40, 60], [key(0)], exactZeros)).toEqual([{ low: 0, high: 9 }])
  })
})
