import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

const items = fc.array(fc.record({ size: fc.nat(20), turns: fc.nat(3) }), { maxLength: 20 })

test('what is read ahead comes in the order given, and no more of it at once than was said', async () => {
  await fc.assert(
    fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (all, most) => {
      const limit = { items: most, bytes: 30 }
      const underWay = new Set<number>()
      const read = readAhead(all, limit, async ({ turns }, at) => {
        underWay.add(at)
        const bytes = [...underWay].reduce((sum, one) => sum + (all[one]?.size ?? 0), 0)
        expect(underWay.size === 1 || (underWay.size <= most && bytes <= 30)).toBe(true)
        for (let turn = 0; turn < turns; turn++) await Promise.resolve()
        underWay.delete(at)
        return at
      })
      const given: number[] = []
      for await (const at of read) given.push(at)
      expect(given).toEqual(all.map((_, at) => at))
    }),
  )
})

test('nothing is under way any more when somebody stops asking, or one cannot be read', async () => {
  let ended = 0
  const all = Array.from({ length: 9 }, () => ({ size: 1 }))
  const slowly = async (_: object, at: number) => {
    await setTimeout(1)
    ended += 1
    if (at === 2) throw new Error('unreadable')
    return at
  }
  const given: number[] = []
  const read = async () => {
    for await (const at of readAhead(all, { items: 4, bytes: 100 }, slowly)) given.push(at)
  }
  await expect(read()).rejects.toThrow('unreadable')
  expect([given, ended]).toEqual([[0, 1], 6])
})
