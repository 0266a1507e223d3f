import { describe, expect, it } from 'vitest'
import { cellCounts, cellsOf, linesOf } from './cells.ts'
import {
  type Cube,
  checkCounts,
  checkDimensions,
  type Dimension,
  dimensionsOf,
  keyOf,
  type LeafCount,
  leavesUnder,
  limits,
  placesOf,
  positionsOf,
} from './cube.ts'

const leaves = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
const area: Dimension = {
  id: 'area',
  leaves: ['a', 'b', 'c'],
  groups: [{ id: 'north', leaves: ['a', 'b'] }],
}
const age: Dimension = { id: 'age', leaves: ['young', 'old'] }
const count = (at: LeafCount['at'], many: number): LeafCount => ({ at, count: many })
const cube: Cube = {
  dimensions: [area, age],
  counts: [
    count({ area: 'a', age: 'young' }, 1),
    count({ area: 'a', age: 'old' }, 2),
    count({ area: 'b', age: 'young' }, 4),
    count({ age: 'old', area: 'c' }, 8),
  ],
}
const refused = (code: string) => expect.objectContaining({ code: `LB_DISCLOSURE_${code}` })

describe('where cells are', () => {
  it('has one key, in whatever order it is written', () => {
    expect(keyOf({ b: '1', a: '2' })).toBe('[["a","2"],["b","1"]]')
    expect(keyOf({ a: '2', b: '1' })).toBe('[["a","2"],["b","1"]]')
    expect(keyOf({})).toBe('[]')
  })

  it('is at a leaf or a group, of which each has its leaves', () => {
    expect(positionsOf(area)).toEqual(['a', 'b', 'c', 'north'])
    expect(positionsOf(age)).toEqual(['young', 'old'])
    expect(leavesUnder(area, 'north')).toEqual(['a', 'b'])
    expect(leavesUnder(area, 'c')).toEqual(['c'])
    expect(leavesUnder(age, 'old')).toEqual(['old'])
  })

  it('of one table is every leaf, group and total of its dimensions', () => {
    const places = placesOf({ id: 't', dimensions: ['age'] }, cube.dimensions)
    expect(places).toEqual([{}, { age: 'young' }, { age: 'old' }])
    const both = placesOf({ id: 't', dimensions: ['area', 'age'] }, cube.dimensions)
    expect(new Set(both.map(keyOf)).size).toBe(15)
    expect(placesOf({ id: 't', dimensions: [] }, cube.dimensions)).toEqual([{}])
  })

  it('is in the table’s own order of dimensions, each named once and known', () => {
    const named = (...dimensions: string[]) =>
      dimensionsOf({ id: 't', dimensions }, cube.dimensions).map(({ id }) => id)
    expect(named('age', 'area')).toEqual(['age', 'area'])
    expect(() => named('age', 'age')).toThrow(refused('SHAPE'))
    expect(() => named('sort')).toThrow(refused('SHAPE'))
  })
})

describe('dimensions', () => {
  const takes = (...dimensions: readonly Dimension[]) => checkDimensions(dimensions)

  it('are taken up to their limits, and refused beyond', () => {
    const many = (number: number) => leaves(number).map((id) => ({ id, leaves: ['x'] }))
    expect(() => takes(...many(64))).not.toThrow()
    expect(() => takes(...many(65))).toThrow(refused('TOO_LARGE'))
    const groups = [{ id: 'all', leaves: ['0'] }]
    expect(() => takes({ id: 'd', leaves: leaves(499), groups })).not.toThrow()
    expect(() => takes({ id: 'd', leaves: leaves(500), groups })).toThrow(refused('TOO_LARGE'))
  })

  it('are refused where a name stands twice or nothing is in them', () => {
    for (const wrong of [
      [age, age],
      [{ id: 'd', leaves: [] }],
      [{ id: 'd', leaves: ['x', 'x'] }],
      [{ id: 'd', leaves: ['x'], groups: [{ id: 'x', leaves: ['x'] }] }],
      [{ id: 'd', leaves: ['x'], groups: [{ id: 'g', leaves: [] }] }],
      [{ id: 'd', leaves: ['x'], groups: [{ id: 'g', leaves: ['x', 'x'] }] }],
      [{ id: 'd', leaves: ['x', 'y'], groups: [{ id: 'g', leaves: ['x', 'z'] }] }],
    ]) {
      expect(() => takes(...wrong)).toThrow(refused('SHAPE'))
    }
  })

  it('make a table of 6,000 cells at most', () => {
    const sized = (a: number, b: number) => [
      { id: 'x', leaves: leaves(a - 1) },
      { id: 'y', leaves: leaves(b - 1) },
    ]
    const shape = { id: 't', dimensions: ['x', 'y'] }
    expect(placesOf(shape, sized(60, 100)).length).toBe(limits.cells)
    expect(() => placesOf(shape, sized(17, 353))).toThrow(refused('TOO_LARGE'))
  })
})

describe('counts', () => {
  const takes = (...counts: readonly LeafCount[]) => checkCounts({ ...cube, counts })

  it('are whole, not below none, and at one leaf of every dimension, once', () => {
    expect(() => takes(...cube.counts, count({ area: 'c', age: 'young' }, 0))).not.toThrow()
    for (const many of [-1, 1.5, Number.NaN, 2 ** 53])
      expect(() => takes(count({ area: 'a', age: 'old' }, many))).toThrow(refused('COUNT'))
    for (const at of [
      { area: 'a' },
      { area: 'north', age: 'old' },
      { area: 'a', age: 'middle' },
      { area: 'a', age: 'old', sort: 'x' },
      { area: 'a', sort: 'x' },
    ]) {
      expect(() => takes(count(at as LeafCount['at'], 1))).toThrow(refused('SHAPE'))
    }
    // A leaf without a name is a leaf, and no place for what names none.
    const unnamed = { dimensions: [{ id: 'age', leaves: [''] }] }
    expect(() => checkCounts({ ...unnamed, counts: [count({ age: '' }, 1)] })).not.toThrow()
    const elsewhere = [count({ sort: 'x' } as LeafCount['at'], 1)]
    expect(() => checkCounts({ ...unnamed, counts: elsewhere })).toThrow(refused('SHAPE'))
    const twice = [count({ area: 'a', age: 'old' }, 1), count({ age: 'old', area: 'a' }, 1)]
    expect(() => takes(...twice)).toThrow(refused('SHAPE'))
  })

  it('agree with totals that somebody else counted', () => {
    const totals = [count({}, 15), count({ area: 'north' }, 7), count({ area: 'a', age: 'old' }, 2)]
    expect(() => checkCounts({ ...cube, totals })).not.toThrow()
    for (const total of totals)
      for (const off of [1, -1])
        expect(() =>
          checkCounts({ ...cube, totals: [{ ...total, count: total.count + off }] }),
        ).toThrow(refused('MARGINS'))
  })
})

describe('the cells of tables', () => {
  const byArea = { id: 'by area', dimensions: ['area'] }
  const both = { id: 'both', dimensions: ['age', 'area'] }

  it('hold what is below them, summed over every dimension not named', () => {
    expect(Object.fromEntries(cellCounts(cube, byArea))).toEqual({
      '[]': 15,
      '[["area","a"]]': 3,
      '[["area","b"]]': 4,
      '[["area","c"]]': 8,
      '[["area","north"]]': 7,
    })
    const cells = cellCounts(cube, both)
    expect(cells.size).toBe(15)
    expect(cells.get('[["age","young"],["area","north"]]')).toBe(5)
    expect(cells.get('[["age","young"],["area","c"]]')).toBe(0)
    expect(cells.get('[["age","old"]]')).toBe(10)
  })

  it('that tables share are there once', () => {
    const cells = cellsOf(cube, [byArea, both])
    expect(cells.size).toBe(15)
    const at = { area: 'north' }
    expect(cells.get(keyOf(at))).toEqual({ key: keyOf(at), at, count: 7 })
  })

  it('add up along lines: a total from the leaves, a group from its own', () => {
    const lines = linesOf([byArea, byArea], cube.dimensions)
    expect(lines).toEqual([
      { total: '[]', parts: ['a', 'b', 'c'].map((leaf) => keyOf({ area: leaf })) },
      { total: '[["area","north"]]', parts: ['a', 'b'].map((leaf) => keyOf({ area: leaf })) },
    ])
    // Of both: two lines along area for each age and their total, one along age for each place of area.
    expect(linesOf([both], cube.dimensions).length).toBe(2 * 3 + 5)
    const cells = cellCounts(cube, both)
    for (const { total, parts } of linesOf([both], cube.dimensions))
      expect(parts.reduce((sum, key) => sum + cells.get(key)!, 0)).toBe(cells.get(total))
  })

  it('may be 12,000 together in several tables, and no more', () => {
    const wide = [59, 99, 59, 99].map((size, at) => ({ id: `d${at}`, leaves: leaves(size) }))
    const cellsWith = (last: number) =>
      cellsOf({ dimensions: [...wide, { id: 'last', leaves: leaves(last) }], counts: [] }, [
        { id: 't', dimensions: ['d0', 'd1'] },
        { id: 'u', dimensions: ['d2', 'd3'] },
        { id: 'v', dimensions: ['last'] },
      ])
    // Two of 6,000 share their total.
    expect(cellsWith(1).size).toBe(12_000)
    expect(() => cellsWith(2)).toThrow(refused('TOO_LARGE'))
  })

  it('are refused where several tables have over 12,000 of them together', () => {
    const wide = ['x', 'y', 'z'].map((id) => ({ id, leaves: leaves(70) }))
    const pairs = [
      ['x', 'y'],
      ['y', 'z'],
      ['x', 'z'],
    ].map((dimensions) => ({ id: 't', dimensions }))
    const empty = { dimensions: wide, counts: [] }
    expect(cellsOf(empty, pairs.slice(0, 2)).size).toBe(2 * 71 * 71 - 71)
    expect(() => cellsOf(empty, pairs)).toThrow(refused('TOO_LARGE'))
    expect(() => cellsOf(empty, pairs)).toThrow(
      expect.objectContaining({ cause: 'The tables have over 12000 cells.' }),
    )
  })
})
