import { describe, expect, it } from 'vitest'
import {
  conventions,
  keyOf,
  type PublicCell,
  type SuppressionRules,
  shownInterval,
} from '../../disclosure/index.ts'
import { type Counted, countedDigest } from './count-cube.ts'
import { pairsFrom } from './figure-rows.ts'
import { exactPublicCounts, type PriorFigure } from './prior-figures.ts'
import { priorPublications, suppressedByOlderTables } from './prior-publications.ts'
import type { StoredTable } from './stored-table.ts'

const answer = 'answer:d@1'
const leaf = (area: string, met: string, count: number) => ({
  at: { year: '2014', area, source: 's', category: 'c', [answer]: met },
  count,
})
const countedFrom = (...counts: readonly ReturnType<typeof leaf>[]): Counted => ({
  cube: { dimensions: [], counts },
  words: {},
  structuralZeros: [],
})
const then = countedFrom(leaf('a', 'met', 7), leaf('b', 'met', 40), leaf('b', 'notMet', 5))

const table = (
  cells: Readonly<Record<string, readonly [PublicCell, number]>>,
  counted = countedDigest(then.cube, 'd@1'),
) =>
  ({
    tableId: 4,
    definition: 'd',
    version: 1,
    by: ['area'],
    counted,
    body: { cells: Object.fromEntries(Object.entries(cells).map(([key, [how]]) => [key, how])) },
    counts: Object.fromEntries(
      Object.entries(cells).map(([key, [, count]]) => [key, { count, because: null }]),
    ),
  }) as unknown as StoredTable

const figure = (id: number, met: number): PriorFigure => {
  const totals = { met, notMet: 5, undetermined: 0 }
  const bounds = { ...totals, population: met + 5, lower: met, upper: met }
  const rows = { surely: bounds, atMost: bounds }
  return { id, definition: 'd@1', says: exactPublicCounts(rows), pairs: pairsFrom(rows) }
}

const a = keyOf({ area: 'a' })
const hidden = { hidden: true } as const
const shown = (count: number, rules: SuppressionRules = conventions.exact) =>
  ({ hidden: false, ...shownInterval(count, rules) }) as const

describe('what was published before', () => {
  it('is part of the attack as long as it was counted from the same findings', () => {
    const { same, older, against } = priorPublications(then, [table({ [a]: [hidden, 7] })], [])
    expect([same.length, older.length, against]).toEqual([1, 0, [4]])
    expect(same[0]?.dimensions).toEqual(['area', answer])
  })

  it('is older once one case has another answer', () => {
    const now = countedFrom(leaf('a', 'met', 8), leaf('b', 'met', 39), leaf('b', 'notMet', 5))
    const { same, older } = priorPublications(now, [table({ [a]: [hidden, 7] })], [])
    expect([same.length, older.length]).toEqual([0, 1])
  })

  it('holds figures whose totals are those of now', () => {
    const dimensions = [{ id: answer, leaves: ['met', 'undetermined', 'notMet'] }]
    const counted = { ...then, cube: { ...then.cube, dimensions } }
    const { same, figures, olderFigures } = priorPublications(
      counted,
      [],
      [figure(9, 47), figure(8, 46)],
    )
    expect(figures).toEqual([9])
    expect(same[0]?.cells[keyOf({ [answer]: 'atMost' })]).toMatchObject({ value: 47 })
    expect(olderFigures.map(({ id }) => id)).toEqual([8])
  })

  const keeps = (
    was: readonly [PublicCell, number],
    now: number,
    rules: SuppressionRules = conventions.exact,
  ) => suppressedByOlderTables([table({ [a]: was }, 'other')], new Map([[a, now]]), rules).has(a)

  it('keeps hidden what was hidden until the count has changed by ten', () => {
    expect(keeps([hidden, 7], 12)).toBe(true)
    expect(keeps([hidden, 7], 7)).toBe(true)
    expect(keeps([hidden, 7], 17)).toBe(false)
  })

  it('hides a number that would disclose a small change, and not where rounding blurs it', () => {
    expect(keeps([shown(40), 40], 43)).toBe(true)
    expect(keeps([shown(40), 40], 40)).toBe(false)
    expect(keeps([shown(40), 40], 50)).toBe(false)
    const rounded = conventions.lookback
    expect(keeps([shown(40, rounded), 40], 43, rounded)).toBe(false)
  })
})
