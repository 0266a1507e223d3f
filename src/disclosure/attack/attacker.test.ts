import { describe, expect, it } from 'vitest'
import { deadline } from '../program/deadline.ts'
import type { Place } from '../tables/cube.ts'
import { openAttack } from './attacker.ts'
import { linearSystemOf } from './linear-system.ts'
import { fourByFour } from './published-examples.fixtures.ts'

const { dimensions, cells } = fourByFour

async function boundsOf(holes: readonly string[], hole: string) {
  const shape = { id: 't', dimensions: ['v1', 'v2'] }
  const system = linearSystemOf(dimensions, [shape])
  const known = cells
    .filter(({ name }) => !holes.includes(name))
    .map(({ name, at, count }) => ({ key: name, at, low: count, high: count }))
  const attacker = await openAttack(system, known, deadline(30))
  const at = cells.find(({ name }) => name === hole)?.at as Place
  const bounds = attacker.bounds({ key: hole, atoms: system.atomsOf(at) })
  attacker.close()
  return bounds
}

const nine = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd']

describe('the attacker on a published table', () => {
  it('finds the one value of a hole that every line seemed to protect', async () => {
    expect(await boundsOf(nine, 'wb')).toEqual({ low: 47, high: 47 })
  })

  it('is left with a wide interval once one more is hidden', async () => {
    expect(await boundsOf([...nine, 'xb'], 'wb')).toEqual({ low: 0, high: 141 })
  })
})

describe('the attacker on a row of cells', () => {
  const leaves = ['a', 'b', 'c']
  const row = linearSystemOf([{ id: 'area', leaves }], [{ id: 't', dimensions: ['area'] }])
  const known = (key: string, low: number, high = low) => ({
    key,
    at: (key === 'all' ? {} : { area: key }) as Place,
    low,
    high,
  })
  const unbounded = Number.POSITIVE_INFINITY
  const target = (key: string) => ({ key, atoms: row.atomsOf(known(key, 0).at) })
  const bothOf = { key: 'b + c', atoms: ['b', 'c'].flatMap((key) => [...target(key).atoms]) }
  const open = (...cells: readonly ReturnType<typeof known>[]) =>
    openAttack(row, cells, deadline(30))

  it('bounds each by its total, by what is known of the others, and no further', async () => {
    const attacker = await open(known('all', 20, 22), known('a', 5), known('b', 1, unbounded))
    expect(attacker.bounds(target('a'))).toEqual({ low: 5, high: 5 })
    expect(attacker.bounds(target('b'))).toEqual({ low: 1, high: 17 })
    expect(attacker.bounds(target('c'))).toEqual({ low: 0, high: 16 })
    expect(attacker.bounds(bothOf)).toEqual({ low: 15, high: 17 })
    attacker.close()
  })

  it('knows no upper end of what no total bounds', async () => {
    const attacker = await open(known('a', 5), known('b', 3, unbounded))
    expect(attacker.bounds(target('b'))).toEqual({ low: 3, high: unbounded })
    attacker.close()
  })

  it('takes counts of thousands, and two things known of one place', async () => {
    const large = await open(known('a', 2_000), known('b', 3, unbounded))
    expect(large.bounds(target('a'))).toEqual({ low: 2_000, high: 2_000 })
    expect(large.bounds(target('b'))).toEqual({ low: 3, high: unbounded })
    large.close()
    const twice = { ...known('b', 3, 9), key: 'b again' }
    for (const cells of [
      [known('b', 5, 20), twice],
      [twice, known('b', 5, 20)],
    ]) {
      const attacker = await open(...cells)
      expect(attacker.bounds(target('b'))).toEqual({ low: 5, high: 9 })
      attacker.close()
    }
  })

  it('takes no solution in which tables differ in what they share', async () => {
    const dimensions = ['x', 'y', 'z'].map((id) => ({ id, leaves: ['0', '1'] }))
    const shapes = [
      ['x', 'y'],
      ['y', 'z'],
    ].map((own) => ({ id: 't', dimensions: own }))
    const system = linearSystemOf(dimensions, shapes)
    const attacker = await openAttack(system, [], deadline(30))
    const truth = system.truth([{ at: { x: '0', y: '1', z: '1' }, count: 3 }])
    const atom = (at: Place) => system.atomsOf(at)[0]!
    const without = truth.slice()
    without[atom({ y: '1', z: '1' })] = 0
    const more = truth.slice()
    more[atom({ y: '0', z: '1' })] = 1
    for (const point of [without, more, truth]) attacker.offerWitness(point)
    expect(attacker.witnesses()).toEqual([truth])
    attacker.close()
  })

  it('finds an interval disclosive where it has fewer values than asked for', async () => {
    const attacker = await open(known('all', 20), known('a', 10), known('b', 2, unbounded))
    expect(attacker.isWitnessed(target('b'), 1)).toBe(false)
    expect(attacker.isDisclosive(target('b'), 9)).toBe(true)
    expect(attacker.isDisclosive(target('b'), 8)).toBe(false)
    expect(attacker.isWitnessed(target('b'), 8)).toBe(true)
    expect(attacker.isWitnessed(target('b'), 9)).toBe(false)
    expect(attacker.bounds(target('b'), 8)).toEqual({ low: 2, high: 10 })
    expect(attacker.bounds(target('b'), 9)).toEqual({ low: 2, high: 10 })
    attacker.close()
  })

  it('keeps what agrees with all it knows, and drops what no longer does', async () => {
    const attacker = await open(known('all', 20), known('a', 10), known('b', 2, unbounded))
    for (const point of [
      [10, 4, 6],
      [10, 1, 9],
      [10, 4, 7],
      [10, 21, -11],
      [10, 4.5, 5.5],
      [10, 4.4, 5.6],
      [9, 5, 6],
    ])
      attacker.offerWitness(Float64Array.from(point))
    expect(attacker.witnesses().map((point) => [...point])).toEqual([[10, 4, 6]])
    attacker.offerWitness(Float64Array.from([10, 10, 0]))
    expect(attacker.isWitnessed(target('b'), 6)).toBe(true)
    attacker.constrain('b', 4, 8)
    expect(attacker.witnesses().length).toBe(1)
    expect(attacker.bounds(target('b'))).toEqual({ low: 4, high: 8 })
    expect(attacker.bounds(target('c'))).toEqual({ low: 2, high: 6 })
    attacker.constrain('all', 21, 30)
    expect(attacker.witnesses()).toEqual([])
    expect(attacker.bounds(target('c'))).toEqual({ low: 3, high: 16 })
    attacker.constrain('nothing', 0, 0)
    expect(attacker.bounds(target('b'))).toEqual({ low: 4, high: 8 })
    attacker.close()
  })

  it('pulls many at once, up or down, with fractions or without', async () => {
    for (const whole of [false, true]) {
      const attacker = await open(known('all', 20), known('a', 10), known('b', 2, unbounded))
      const pull = (key: string, by: number) => ({ atoms: target(key).atoms, pull: by })
      attacker.searchWitness([pull('b', 1), pull('c', -1)], whole)
      attacker.searchWitness([pull('b', -1), pull('c', 1)], whole)
      expect(attacker.witnesses().map((point) => [...point])).toEqual([
        [10, 10, 0],
        [10, 2, 8],
      ])
      attacker.close()
    }
  })

  it('decides by whole numbers where fractions would say more', async () => {
    // Of any two together 3 to 5: of all three 4.5 to 7.5 by fractions, so 5 to 7.
    const pairs = ['ab', 'bc', 'ac']
    const groups = pairs.map((id) => ({ id, leaves: [...id] }))
    const dimensions = [{ id: 'area', leaves, groups }]
    const odd = linearSystemOf(dimensions, [{ id: 't', dimensions: ['area'] }])
    const knownPairs = pairs.map((key) => ({ key, at: { area: key }, low: 3, high: 5 }))
    const three = { key: 'a + b + c', atoms: odd.atomsOf({}) }
    const opened = () => openAttack(odd, knownPairs, deadline(30))

    const attacker = await opened()
    expect(attacker.isDisclosive(three, 3)).toBe(true)
    expect(attacker.isDisclosive(three, 2)).toBe(false)
    expect(attacker.bounds(three, 3)).toEqual({ low: 5, high: 7 })
    expect(attacker.isWitnessed(three, 2)).toBe(false)
    expect(attacker.bounds(three)).toEqual({ low: 5, high: 7 })
    expect(attacker.isWitnessed(three, 2)).toBe(true)
    for (const point of attacker.witnesses()) {
      const [a = 0, b = 0, c = 0] = point
      for (const sum of [a + b, b + c, a + c]) {
        expect(sum).toBeGreaterThanOrEqual(3)
        expect(sum).toBeLessThanOrEqual(5)
      }
    }
    // What is known of one from now on is known to both programs, whichever was there first.
    attacker.constrain('ab', 5, 5)
    expect(attacker.bounds(three)).toEqual({ low: 6, high: 7 })
    attacker.close()
    const later = await opened()
    later.constrain('ab', 5, 5)
    expect(later.bounds(three)).toEqual({ low: 6, high: 7 })
    later.close()
    const wide = await opened()
    const found = wide.bounds(three, 2)
    expect(found.high - found.low).toBe(2)
    wide.close()
  })

  it('says where nothing agrees with all that is known', async () => {
    const attacker = await open(known('all', 20), known('a', 10), known('b', 11, unbounded))
    expect(() => attacker.bounds(target('b'))).toThrow('LB_DISCLOSURE_CONTRADICTED')
    attacker.close()
    const late = await openAttack(row, [known('all', 20)], { left: () => 0 })
    expect(() => late.bounds(target('b'))).toThrow('LB_DISCLOSURE_TOO_SLOW')
    late.close()
  })
})
