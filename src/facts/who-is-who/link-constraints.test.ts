import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPairs } from '../../linkage/index.ts'
import { standing } from './link-constraints.ts'

const join = (left: readonly number[], right: readonly number[]) =>
  ({ kind: 'join', left, right }) as const
const split = (left: readonly number[], right: readonly number[]) =>
  ({ kind: 'split', left, right }) as const

describe('what officers have said, taken together', () => {
  it('holds all records of a join together, and both sides of a split apart', () => {
    expect(standing([join([1, 2], [3])]).must).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    expect(standing([split([1, 2], [3])]).mustNot).toEqual([
      [1, 3],
      [2, 3],
    ])
  })

  it('lets a split stand above an older join, also where others come between', () => {
    expect(standing([join([1], [2]), split([1], [2])])).toEqual({ must: [], mustNot: [[1, 2]] })
    const through = standing([join([1], [3]), join([3], [2]), split([1], [2])])
    expect(through).toEqual({ must: [[3, 2]], mustNot: [[1, 2]] })
  })

  it('forgets what was said of records that have become one', () => {
    expect(standing([split([1], [1])])).toEqual({ must: [], mustNot: [] })
  })

  it('never contradicts itself, and never drops the newest word', () => {
    const ids = [1, 2, 3, 4, 5, 6]
    const some = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 })
    const decision = fc.record({
      kind: fc.constantFrom('join' as const, 'split' as const),
      left: some,
      right: some,
    })
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 12 }), (decisions) => {
        const people = clusterPairs(ids, [], standing(decisions))
        const { kind, left, right } = decisions.at(-1)!
        for (const a of left) {
          for (const b of right) {
            if (a !== b) expect(people.get(a) === people.get(b)).toBe(kind === 'join')
          }
        }
      }),
    )
  })
})
