import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apart, placeNodes } from './place-nodes.ts'

it('the same chart gives the same places, whole pixels, and each node one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 40 }), (keys) => {
      const standing = [{ key: 'a person', x: 10, y: 20 }]
      const placed = placeNodes(standing, standing[0]!, keys)
      expect(placed).toEqual(placeNodes(standing, standing[0]!, keys))
      expect(placed.map(({ key }) => key)).toEqual(keys)
      expect(placed.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
    }),
  )
})

it('new nodes begin at the one they came from and stand apart', () => {
  const parent = { key: 'p', x: 400, y: 300 }
  const placed = placeNodes([parent], parent, ['a', 'b', 'c', 'd', 'e'])
  const all = [parent, ...placed]
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(apart * 0.8)
    }
  }
  expect(placed.every(({ x, y }) => Math.hypot(x - 400, y - 300) < 3 * apart)).toBe(true)
})
