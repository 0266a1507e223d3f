import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairParts } from './pair-parts.ts'

it('asks for every slice of every rule once, in parts that hold no more than they may', () => {
  const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 20 }), (held, most) => {
      const parts = pairParts(held, most)
      const slices = parts.flat()
      const countOf = (at: number) => slices.filter((each) => each.at === at).length
      for (const [at, records] of held.entries()) {
        const own = slices.filter((each) => each.at === at)
        expect(own.length).toBe(Math.max(1, Math.ceil(records / most)))
        const numbered = own.length > 1 ? own.map((_, slice) => slice) : [undefined]
        expect(own.map(({ slice }) => slice)).toEqual(numbered)
      }
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0)
        const wanted = part.reduce((sum, { at }) => sum + held[at]! / countOf(at), 0)
        expect(wanted).toBeLessThanOrEqual(most + 1e-9)
      }
    }),
  )
})
