import { afterEach, describe, expect, it, vi } from 'vitest'
import { linearSystemOf } from '../attack/linear-system.ts'
import { deadline } from '../program/deadline.ts'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { keyOf, type Place } from '../tables/cube.ts'
import { openSuppressionProgram, type PricedCell } from './suppression-program.ts'

const dimensions = [{ id: 'area', leaves: ['a', 'b', 'c'] }]
const system = linearSystemOf(dimensions, [{ id: 't', dimensions: ['area'] }])
const at = (area: string): Place => (area === 'all' ? {} : { area })
const cell = (area: string, low: number, high: number, cost: number | null): PricedCell => ({
  ...{ key: keyOf(at(area)), at: at(area), low, high, cost },
})
const target = { key: keyOf(at('a')), atoms: system.atomsOf(at('a')) }

/** A row of 3, 40 and 60, of which the first is suppressed, and what suppressing each other costs. */
async function opened(costs: {
  readonly b: number
  readonly c: number
  readonly all: number | null
}) {
  const program = await openSuppressionProgram(
    system,
    [
      cell('all', 103, 103, costs.all),
      cell('a', 1, Number.POSITIVE_INFINITY, null),
      cell('b', 40, 40, costs.b),
      cell('c', 60, 60, costs.c),
    ],
    deadline(30),
  )
  const reach = (value: number, wholeNumbers: boolean) => {
    const found = program.reach(target, value, wholeNumbers)
    // The solver may say a little less than none.
    return found && [found.suppress, Array.from(found.witness, (each) => Math.round(each) + 0)]
  }
  const suppressed = (area: string, least: number) => program.suppressed(keyOf(at(area)), least)
  return { reach, suppressed, close: program.close }
}
const [all, b, c] = ['all', 'b', 'c'].map((area) => keyOf(at(area)))

describe.each([false, true])('what to suppress, by whole numbers: %s', (wholeNumbers) => {
  it('is whatever is cheapest so that a count may also be another', async () => {
    const first = await opened({ b: 5, c: 6, all: 7 })
    expect(first.reach(10, wholeNumbers)).toEqual([[b], [10, 33, 60]])
    expect(first.reach(1, wholeNumbers)).toEqual([[b], [1, 42, 60]])
    // More than b has: the rest is c’s.
    expect(first.reach(53, wholeNumbers)).toEqual([
      [b, c],
      [53, 0, 50],
    ])
    // What was asked before is forgotten.
    expect(first.reach(3, wholeNumbers)).toEqual([[], [3, 40, 60]])
    first.close()
    const second = await opened({ b: 6, c: 5, all: 7 })
    expect(second.reach(10, wholeNumbers)).toEqual([[c], [10, 40, 53]])
    second.close()
    const third = await opened({ b: 6, c: 7, all: 5 })
    expect(third.reach(10, wholeNumbers)).toEqual([[all], [10, 40, 60]])
    third.close()
  })

  it('is nothing more where what is suppressed already leaves room, down to its least', async () => {
    for (const isOpenBefore of [false, true]) {
      const program = await opened({ b: 5, c: 6, all: 70 })
      if (isOpenBefore) program.reach(4, wholeNumbers)
      program.suppressed('c', 50)
      program.suppressed('nowhere', 0)
      expect(program.reach(10, wholeNumbers)).toEqual([[], [10, 40, 53]])
      expect(program.reach(1, wholeNumbers)).toEqual([[], [1, 40, 62]])
      expect(program.reach(14, wholeNumbers)).toEqual([[b], [14, 39, 50]])
      program.close()
    }
  })

  it('is nothing at all where no suppression makes it so', async () => {
    const program = await opened({ b: 5, c: 6, all: null })
    expect(program.reach(103, wholeNumbers)).toEqual([
      [b, c],
      [103, 0, 0],
    ])
    expect(program.reach(104, wholeNumbers)).toBeNull()
    expect(program.reach(0, wholeNumbers)).toBeNull()
    program.close()
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

it('takes no counts in which tables differ in what they share', async () => {
  const dimensions = ['x', 'y', 'z'].map((id) => ({ id, leaves: ['0', '1'] }))
  const tables = [
    ['x', 'y'],
    ['y', 'z'],
  ].map((own) => ({ id: 't', dimensions: own }))
  const linked = linearSystemOf(dimensions, tables)
  const known = (at: Place, count: number, cost: number | null): PricedCell => ({
    ...{ key: keyOf(at), at, low: count, high: count, cost },
  })
  // Of y nothing is known but by the other table: 5 and 6.
  const cells = [known({ y: '0', z: '0' }, 5, 2), known({ y: '0', z: '1' }, 6, 3)]
  for (const wholeNumbers of [false, true]) {
    const program = await openSuppressionProgram(linked, cells, deadline(30))
    const most = { key: 'x', atoms: linked.atomsOf({ x: '0', y: '0' }) }
    expect(program.reach(most, 11, wholeNumbers)?.suppress).toEqual([])
    const beyond = program.reach(most, 12, wholeNumbers)
    expect(beyond?.suppress).toEqual([keyOf({ y: '0', z: '0' })])
    const sum = (at: Place) =>
      linked.atomsOf(at).reduce((all, atom) => all + beyond!.witness[atom]!, 0)
    expect(sum({ y: '0', z: '0' }) + sum({ y: '0', z: '1' })).toBeCloseTo(12, 6)
    expect(beyond!.witness.length).toBe(linked.atoms)
    program.close()
  }
})

it('suppresses nothing for what the solver says to within its tolerance', async () => {
  const slackOf = async (slack: number) => {
    await watchedSolver({ columns: (found) => [...found.slice(0, 3), slack, 0, 0] })
    const program = await opened({ b: 5, c: 6, all: 7 })
    const found = program.reach(3, false)
    program.close()
    vi.restoreAllMocks()
    return found?.[0]
  }
  // The cells that may be suppressed come after the three unknowns, the total first.
  expect(await slackOf(1e-6)).toEqual([])
  expect(await slackOf(1.5e-6)).toEqual([all])
})

it('is refused where the solver does not come to its end', async () => {
  await watchedSolver({ status: 'timeLimit' })
  const program = await opened({ b: 5, c: 6, all: 7 })
  expect(() => program.reach(10, false)).toThrow(
    expect.objectContaining({ code: 'LB_DISCLOSURE_TOO_SLOW' }),
  )
  program.close()
})

it('asks for whole numbers only where it is told to', async () => {
  // Each pair together 5: all three 7.5 by fractions.
  const pairs = ['ab', 'bc', 'ac']
  const groups = pairs.map((id) => ({ id, leaves: [...id] }))
  const odd = linearSystemOf(
    [{ id: 'area', leaves: ['a', 'b', 'c'], groups }],
    [{ id: 't', dimensions: ['area'] }],
  )
  const cells = pairs.map((key) => ({ key, at: { area: key }, low: 5, high: 5, cost: 1 }))
  const program = await openSuppressionProgram(odd, cells, deadline(30))
  const three = { key: 'all', atoms: odd.atomsOf({}) }
  const fractions = program.reach(three, 7.5, false)
  expect([...fractions!.witness]).toEqual([2.5, 2.5, 2.5])
  expect(program.reach(three, 7.5, true)).toBeNull()
  const whole = program.reach(three, 8, true)
  expect(whole?.suppress.length).toBe(1)
  expect([...whole!.witness].sort()).toEqual([2, 3, 3])
  program.close()
})
