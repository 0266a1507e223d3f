import { expect, it } from 'vitest'
import { priorKnowledge } from './prior-knowledge.ts'
import type { PublicCell, PublishedTable } from './suppression.ts'

const shown = (value: number, low = value, high = value): PublicCell => ({
  hidden: false,
  value,
  low,
  high,
})
const hidden = (low?: number, high?: number): PublicCell =>
  low === undefined || high === undefined
    ? { hidden: true }
    : { hidden: true, within: { low, high } }
const table = (cells: PublishedTable['cells']): PublishedTable => ({
  id: 't',
  dimensions: [],
  cells,
})
const truth = new Map([3, 0, 40].map((count, at) => [`k${at}`, { key: `k${at}`, at: {}, count }]))
const known = (...tables: readonly PublishedTable[]) =>
  Object.fromEntries(priorKnowledge(tables, truth))
const unbounded = Number.POSITIVE_INFINITY

it('a number that was shown is known, with what rounding leaves open', () => {
  expect(known(table({ k2: shown(40, 38, 42) }))).toEqual({
    k2: { value: 40, low: 38, high: 42 },
  })
  expect(known(table({ k1: shown(0) }))).toEqual({ k1: { value: 0, low: 0, high: 0 } })
})

it('a suppressed count is at least 1, but where its table suppresses a count of none', () => {
  expect(known(table({ k0: hidden() }))).toEqual({ k0: { value: null, low: 1, high: unbounded } })
  expect(known(table({ k0: hidden(), k1: hidden() })).k0).toEqual({
    value: null,
    low: 0,
    high: unbounded,
  })
  // A count of none that is shown says nothing of others.
  expect(known(table({ k0: hidden(), k1: shown(0) })).k0).toMatchObject({ low: 1 })
  expect(known(table({ k0: hidden() }), table({ k1: hidden() })).k0).toMatchObject({ low: 1 })
})

it('a range that was published is known', () => {
  expect(known(table({ k0: hidden(0, 9) })).k0).toEqual({ value: null, low: 1, high: 9 })
  expect(known(table({ k2: hidden(20, 49) })).k2).toEqual({ value: null, low: 20, high: 49 })
})

it('what was published twice lies within both, and shows the narrower number', () => {
  const both = known(table({ k2: hidden(20, 49) }), table({ k2: hidden(40, 59) }))
  expect(both.k2).toEqual({ value: null, low: 40, high: 49 })
  for (const tables of [
    [table({ k2: hidden(20, 39) }), table({ k2: shown(40, 38, 42) })],
    [table({ k2: shown(40, 38, 42) }), table({ k2: hidden(20, 39) })],
  ]) {
    expect(known(...tables).k2).toEqual({ value: 40, low: 38, high: 39 })
  }
  for (const tables of [
    [table({ k2: shown(40, 38, 42) }), table({ k2: shown(41, 41, 44) })],
    [table({ k2: shown(41, 41, 44) }), table({ k2: shown(40, 38, 42) })],
  ]) {
    expect(known(...tables).k2).toEqual({ value: 41, low: 41, high: 42 })
  }
  // A number that was shown is not forgotten for a range that says more.
  for (const tables of [
    [table({ k2: hidden(39, 40) }), table({ k2: shown(40, 38, 42) })],
    [table({ k2: shown(40, 38, 42) }), table({ k2: hidden(39, 40) })],
  ]) {
    expect(known(...tables).k2).toEqual({ value: 40, low: 39, high: 40 })
  }
  // As wide as each other: the first stays.
  const same = known(table({ k2: shown(40, 38, 42) }), table({ k2: shown(41, 39, 43) }))
  expect(same.k2).toEqual({ value: 40, low: 39, high: 42 })
})
