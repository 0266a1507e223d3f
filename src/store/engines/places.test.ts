import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createPlaces } from './places.ts'

it('lets so many in at once, and the others in the order in which they came', async () => {
  const places = createPlaces(2)
  const inside = new Set<number>()
  const order: number[] = []
  let most = 0
  await Promise.all(
    Array.from({ length: 9 }, async (_, who) => {
      await places.take()
      inside.add(who)
      order.push(who)
      most = Math.max(most, inside.size)
      for (let turns = who % 3; turns >= 0; turns--) await setImmediate()
      inside.delete(who)
      places.giveBack()
    }),
  )
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  // All of them are free again.
  await places.take()
  await places.take()
  const third = await Promise.race([places.take().then(() => 'in'), setImmediate('waits')])
  expect(third).toBe('waits')
})
