import fc from 'fast-check'
import { expect, it } from 'vitest'
import { driversOf } from './drivers.ts'
import type { Condition } from './query.ts'

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('leaf' as const), leaf: fc.nat(4) }),
    fc.record({ kind: fc.constant('not' as const), part: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))

const isMet = (one: Condition, has: ReadonlySet<number>): boolean => {
  if (one.kind === 'leaf') return has.has(one.leaf)
  if (one.kind === 'not') return !isMet(one.part, has)
  return one.kind === 'and'
    ? one.parts.every((part) => isMet(part, has))
    : one.parts.some((part) => isMet(part, has))
}

it('names leaves of which every case that meets a condition has one', () => {
  fc.assert(
    fc.property(condition, fc.subarray([0, 1, 2, 3, 4]), (one, known) => {
      const drivers = driversOf(one, (leaf) => known.includes(leaf))
      if (drivers === null) return
      for (const leaf of drivers) expect(known).toContain(leaf)
      for (let bits = 0; bits < 32; bits++) {
        const has = new Set([0, 1, 2, 3, 4].filter((leaf) => bits & (1 << leaf)))
        if (isMet(one, has)) expect(drivers.some((leaf) => has.has(leaf))).toBe(true)
      }
    }),
  )
})
