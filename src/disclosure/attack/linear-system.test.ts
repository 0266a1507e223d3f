import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../tables/cells.ts'
import type { Place } from '../tables/cube.ts'
import { fitsAttack, linearSystemOf } from './linear-system.ts'

const dimensions = [
  { id: 'a', leaves: ['a0', 'a1', 'a2'], groups: [{ id: 'a12', leaves: ['a1', 'a2'] }] },
  { id: 'b', leaves: ['b0', 'b1'] },
  { id: 'c', leaves: ['c0', 'c1'] },
]
const corners: readonly Place[] = dimensions.reduce<Place[]>(
  (found, { id, leaves }) => found.flatMap((at) => leaves.map((leaf) => ({ ...at, [id]: leaf }))),
  [{}],
)
const shapes = (...tables: readonly string[]) =>
  tables.map((table) => ({ id: table, dimensions: [...table] }))

describe('the tables that could be behind what is published', () => {
  it('have the true counts among them: each cell is the sum of its unknowns', () => {
    const counts = fc.array(fc.nat(20), { minLength: corners.length, maxLength: corners.length })
    const published = fc.constantFrom(['ab', 'bc'], ['abc'], ['ab', 'bc', 'ca'], ['a', 'b'], ['ac'])
    fc.assert(
      fc.property(counts, published, (some, tables) => {
        const cube = {
          dimensions,
          counts: corners.map((at, index) => ({ at, count: some[index]! })),
        }
        const system = linearSystemOf(dimensions, shapes(...tables))
        const truth = system.truth(cube.counts)
        for (const { at, count } of cellsOf(cube, shapes(...tables)).values()) {
          const atoms = system.atomsOf(at)
          expect(new Set(atoms).size).toBe(atoms.length)
          expect(atoms.reduce((sum, atom) => sum + truth[atom]!, 0)).toBe(count)
        }
        for (const { columns, values, lower, upper } of system.agreement) {
          expect([lower, upper]).toEqual([0, 0])
          const sum = columns.reduce((all, column, at) => all + truth[column]! * values![at]!, 0)
          expect(sum).toBe(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('need no unknown for every combination, and agree on what they share', () => {
    const system = linearSystemOf(dimensions, shapes('ab', 'bc'))
    expect(system.atoms).toBe(3 * 2 + 2 * 2)
    // One row for each leaf of b: two unknowns on one side and three on the other.
    expect(system.agreement.map(({ values }) => values)).toEqual([
      [1, 1, -1, -1, -1],
      [1, 1, -1, -1, -1],
    ])
    expect(linearSystemOf(dimensions, shapes('a', 'c')).agreement.length).toBe(1)
    expect(linearSystemOf(dimensions, shapes('abc')).agreement).toEqual([])
    expect(() => system.atomsOf({ a: 'a0', c: 'c0' })).toThrow('in no table')
  })

  it('have 20,000 unknowns at most', () => {
    const leaves = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)
    const wide = (last: number) => [
      { id: 'x', leaves: leaves(100) },
      { id: 'y', leaves: leaves(199) },
      { id: 'z', leaves: leaves(last) },
    ]
    const tables = [
      { id: 't', dimensions: ['x', 'y'] },
      { id: 'u', dimensions: ['z'] },
    ]
    expect(fitsAttack(wide(100), tables)).toBe(true)
    expect(linearSystemOf(wide(100), tables).atoms).toBe(20_000)
    expect(fitsAttack(wide(101), tables)).toBe(false)
    expect(() => linearSystemOf(wide(101), tables)).toThrow(
      expect.objectContaining({ code: 'LB_DISCLOSURE_TOO_LARGE' }),
    )
  })
})
