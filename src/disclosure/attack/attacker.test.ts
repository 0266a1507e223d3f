import { afterEach, describe, expect, it, vi } from 'vitest'
import { deadline } from '../program/deadline.ts'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import type { Place } from '../tables/cube.ts'
import { isWhole, openAttack } from './attacker.ts'
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

afterEach(() => {
  vi.restoreAllMocks()
})

it('a point is whole within a millionth', () => {
  const whole = (...point: readonly number[]) => isWhole(Float64Array.from(point))
  expect([whole(3, 0, 41), whole(3.0000009, 1 - 9e-7), whole(-9e-7)]).toEqual([true, true, true])
  expect([whole(1e-6), whole(-1e-6), whole(3, 1.5e-6), whole(2.5)]).toEqual(Array(4).fill(false))
})

describe('the attacker on two rings of three', () => {
  // Of each pair in a ring 3 to 5: of a ring 4.5 to 7.5 by fractions, and of both 9 to 15; in whole numbers 10 to 14.
  const rings = ['abc', 'def']
  const pairs = rings.flatMap(([x = '', y = '', z = '']) => [x + y, y + z, x + z])
  const groups = pairs.map((id) => ({ id, leaves: [...id] }))
  const dimensions = [{ id: 'area', leaves: [...'abcdef'], groups }]
  const both = linearSystemOf(dimensions, [{ id: 't', dimensions: ['area'] }])
  const knownPairs = pairs.map((key) => ({ key, at: { area: key }, low: 3, high: 5 }))
  const six = { key: 'all', atoms: both.atomsOf({}) }
  const opened = () => openAttack(both, knownPairs, deadline(30))

  it('is not wide for fractions alone', async () => {
    for (const enough of [5, 6]) {
      const attacker = await opened()
      expect(attacker.isDisclosive(six, enough)).toBe(false)
      expect(attacker.bounds(six, enough)).toEqual({ low: 10, high: 14 })
      attacker.close()
    }
    const attacker = await opened()
    expect(attacker.isDisclosive(six, 7)).toBe(true)
    expect(attacker.bounds(six, 4)).toEqual({ low: 10, high: 14 })
    attacker.close()
  })

  it('is asked for whole numbers no further than is wide enough', async () => {
    const { asked } = await watchedSolver()
    const attacker = await opened()
    attacker.offerWitness(Float64Array.of(2, 2, 2, 2, 2, 2))
    const { low, high } = attacker.bounds(six, 3)
    expect(high).toBe(14)
    expect(low).toBeLessThanOrEqual(11)
    // By fractions up and down; then up to 12 + 3, which is not found, and down to 14 - 3: each half a case before it.
    const targets = asked.map(({ objectiveTarget }) => objectiveTarget)
    expect(targets.slice(2)).toEqual([-14.5, 11.5])
    attacker.close()
  })

  it('is searched to within a tenth of the best', async () => {
    const { asked } = await watchedSolver()
    const attacker = await opened()
    attacker.searchWitness([{ ...six, pull: 1 }], true)
    attacker.searchWitness([{ ...six, pull: 1 }], false)
    expect(asked.map(({ gap }) => gap)).toEqual([0.1, 0])
    attacker.close()
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

  it('takes for no end what is a thousand, or ten times the largest count known', async () => {
    for (const [largest, ceiling] of [
      [5, 1_000],
      [99, 1_000],
      [300, 3_000],
    ] as const) {
      const attacker = await open(known('a', largest), known('b', 3, unbounded))
      const highOf = (high: number) => {
        attacker.constrain('b', 3, high)
        return attacker.bounds(target('b')).high
      }
      expect([ceiling - 1, ceiling, unbounded].map(highOf)).toEqual([
        ceiling - 1,
        unbounded,
        unbounded,
      ])
      attacker.close()
    }
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

  it('asks for whole numbers only where fractions leave it open', async () => {
    const { asked, counted } = await watchedSolver()
    const attacker = await open(known('all', 20), known('a', 10), known('b', 2, unbounded))
    for (const times of [2, 2]) {
      expect(attacker.bounds(target('b'), 8)).toEqual({ low: 2, high: 10 })
      expect(asked.length).toBe(times)
    }
    // Its upper end alone decides.
    attacker.bounds(target('b'), 9)
    expect(asked.length).toBe(3)
    expect(counted().made).toBe(1)
    attacker.close()
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
    // Of a sum no more is looked for than is known of its parts, where its upper end alone decides.
    expect(attacker.bounds(bothOf, 9)).toEqual({ low: 2, high: 10 })
    expect(attacker.bounds(bothOf)).toEqual({ low: 10, high: 10 })
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
      [10, 11, -1],
    ])
      attacker.offerWitness(Float64Array.from(point))
    expect(attacker.witnesses().map((point) => [...point])).toEqual([[10, 4, 6]])
    // The solver may say a little less than none, or than a whole number.
    for (const point of [
      [10, 10, -1e-9],
      [10, 2, 8],
      [9.9999999, 7.0000001, 3],
    ])
      attacker.offerWitness(Float64Array.from(point))
    expect(attacker.witnesses().length).toBe(4)
    expect(attacker.isWitnessed(target('b'), 8)).toBe(true)
    expect(attacker.isWitnessed(target('b'), 9)).toBe(false)
    attacker.constrain('b', 2, 10)
    expect(attacker.witnesses().length).toBe(4)
    attacker.constrain('b', 2, 7)
    expect(attacker.witnesses().length).toBe(3)
    attacker.constrain('b', 3, 9)
    expect(attacker.witnesses().length).toBe(2)
    expect(attacker.isWitnessed(target('b'), 3)).toBe(true)
    attacker.constrain('b', 4, 6)
    expect(attacker.witnesses().length).toBe(1)
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

  it('goes on for as long as there is time, and says where the solver did not come to its end', async () => {
    const left = (seconds: number) => openAttack(row, [known('all', 20)], { left: () => seconds })
    const soon = await left(0.5)
    expect(soon.bounds(target('b'))).toEqual({ low: 0, high: 20 })
    soon.close()
    const over = await left(-1)
    expect(() => over.bounds(target('b'))).toThrow('LB_DISCLOSURE_TOO_SLOW')
    over.close()
    await watchedSolver({ status: 'timeLimit' })
    const slow = await left(5)
    expect(() => slow.bounds(target('b'))).toThrow('LB_DISCLOSURE_TOO_SLOW')
    slow.close()
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
