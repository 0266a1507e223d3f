import { expect, it } from 'vitest'
import { conventions, type SuppressionRules } from '../rules/rules.ts'
import type { PublicCell } from '../suppress/suppression.ts'
import { cellsOf } from '../tables/cells.ts'
import { type Cube, keyOf } from '../tables/cube.ts'
import { primarySuppression } from './primary-suppression.ts'

const table = { id: 't', dimensions: ['area'] }
const cubeOf = (...counts: readonly number[]): Cube => ({
  dimensions: [{ id: 'area', leaves: counts.map((_, at) => `a${at}`) }],
  counts: counts.map((count, at) => ({ at: { area: `a${at}` }, count })),
})
const key = (at: number) => keyOf({ area: `a${at}` })
const stateOf = async (
  counts: readonly number[],
  rules: SuppressionRules,
  more: {
    readonly before?: Readonly<Record<string, PublicCell>>
    readonly seed?: string
    readonly keepSuppressed?: ReadonlySet<string>
  } = {},
) => {
  const cube = cubeOf(...counts)
  const { before = {}, ...rest } = more
  const published = [{ ...table, id: 'before', cells: before }]
  const input = { cube, tables: [table], published, rules, ...rest }
  return primarySuppression(input, cellsOf(cube, [table]))
}
const exact = (value: number) => ({ value, low: value, high: value })
const { lookback, zeros, unbiased } = conventions

it('a small count is suppressed, and so is what must stay suppressed; others are shown as rounded', async () => {
  const state = await stateOf([9, 10, 13, 0], lookback, { keepSuppressed: new Set([key(2)]) })
  expect([...state.values()]).toEqual([
    {
      published: { hidden: false, value: 30, low: 28, high: 32 },
      shown: { value: 30, low: 28, high: 32 },
      fixed: false,
      prior: null,
    },
    {
      published: { hidden: true, why: 'primary' },
      shown: { value: 10, low: 10, high: 12 },
      fixed: true,
      prior: null,
    },
    {
      published: { hidden: false, value: 10, low: 10, high: 12 },
      shown: { value: 10, low: 10, high: 12 },
      fixed: false,
      prior: null,
    },
    {
      published: { hidden: true, why: 'consistency' },
      shown: { value: 15, low: 13, high: 17 },
      fixed: true,
      prior: null,
    },
    // A count of none stays shown, and is suppressed for no other's sake.
    { published: { hidden: false, ...exact(0) }, shown: exact(0), fixed: true, prior: null },
  ])
})

it('a count of none may be suppressed under rules that do not show it', async () => {
  const state = await stateOf([20, 0], zeros)
  expect([...state.values()].map(({ fixed }) => fixed)).toEqual([false, false, false])
})

it('what was published before stays as it is, also where the rules would say another thing', async () => {
  const state = await stateOf([3, 40, 61], lookback, {
    before: {
      [key(0)]: { hidden: false, ...exact(3) },
      [key(1)]: { hidden: true, within: { low: 40, high: 49 } },
      [key(2)]: { hidden: false, value: 60, low: 58, high: 62 },
    },
  })
  expect([0, 1, 2].map((at) => state.get(key(at)))).toMatchObject([
    { published: { hidden: false, ...exact(3) }, fixed: true, prior: { low: 3, high: 3 } },
    {
      published: { hidden: true, why: 'consistency' },
      fixed: true,
      prior: { low: 40, high: 49 },
    },
    {
      published: { hidden: false, value: 60, low: 58, high: 62 },
      fixed: true,
      prior: { low: 58, high: 62 },
    },
  ])
})

it('a count outside what was published of it is refused, one at its ends is not', async () => {
  const of = (count: number) =>
    stateOf([count, 30], lookback, {
      before: { [key(0)]: { hidden: true, within: { low: 40, high: 49 } } },
    })
  for (const fine of [40, 49])
    expect((await of(fine)).get(key(0))?.prior).toEqual({ low: 40, high: 49 })
  for (const outside of [39, 50])
    await expect(of(outside)).rejects.toMatchObject({ code: 'LB_DISCLOSURE_CONTRADICTED' })
})

it('without a seed, rounding by chance draws from none', async () => {
  const counts = [11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34]
  const valuesOf = async (seed?: string) =>
    [...(await stateOf(counts, unbiased, seed === undefined ? {} : { seed })).values()].map(
      ({ shown }) => shown.value,
    )
  expect(await valuesOf()).toEqual(await valuesOf(''))
  expect(await valuesOf()).not.toEqual(await valuesOf('another'))
})
