import fc from 'fast-check'
import { expect, test } from 'vitest'
import { and, not, or, type Tri } from './three-valued.ts'

const tri: fc.Arbitrary<Tri> = fc.constantFrom(true, false, null)
const law = (name: string, holds: (a: Tri, b: Tri, c: Tri) => readonly [Tri, Tri]) =>
  test(name, () => {
    fc.assert(
      fc.property(tri, tri, tri, (a, b, c) => {
        const [left, right] = holds(a, b, c)
        expect(left).toBe(right)
      }),
    )
  })

test('Kleene’s strong tables (1952, §64)', () => {
  const values: readonly Tri[] = [true, null, false]
  expect(values.map((a) => values.map((b) => and(a, b)))).toEqual([
    [true, null, false],
    [null, null, false],
    [false, false, false],
  ])
  expect(values.map((a) => values.map((b) => or(a, b)))).toEqual([
    [true, true, true],
    [true, null, null],
    [true, null, false],
  ])
  expect(values.map(not)).toEqual([false, null, true])
})

law('not not a is a', (a) => [not(not(a)), a])
law('and commutes', (a, b) => [and(a, b), and(b, a)])
law('or commutes', (a, b) => [or(a, b), or(b, a)])
law('and is associative', (a, b, c) => [and(a, and(b, c)), and(and(a, b), c)])
law('or is associative', (a, b, c) => [or(a, or(b, c)), or(or(a, b), c)])
law('and distributes over or', (a, b, c) => [and(a, or(b, c)), or(and(a, b), and(a, c))])
law('or distributes over and', (a, b, c) => [or(a, and(b, c)), and(or(a, b), or(a, c))])
law('De Morgan', (a, b) => [not(and(a, b)), or(not(a), not(b))])
law('a or (a and b) is a', (a, b) => [or(a, and(a, b)), a])
