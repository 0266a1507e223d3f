import { expect, it } from 'vitest'
import type { Equality } from './contract.ts'
import { keepEquality } from './kept-equality.ts'

const hour = 3_600_000

it('is counted once an hour and refresh for all who ask, and again where it failed', async () => {
  let now = 0
  let counted = 0
  const ask = keepEquality(() => now)
  const count = async (at: Date) => {
    counted += 1
    if (counted === 4) throw new Error('no time')
    return { countedAt: at.toISOString() } as Equality
  }
  const [first, beside] = await Promise.all([ask('a', '1', count), ask('a', '1', count)])
  expect(beside).toBe(first)
  now = hour - 1
  expect(await ask('a', '1', count)).toBe(first)
  expect(counted).toBe(1)
  expect(await ask('b', '1', count)).not.toBe(first)
  expect(await ask('a', '2', count)).not.toBe(first)
  now += hour
  await expect(ask('a', '2', count)).rejects.toThrow('no time')
  expect(await ask('a', '2', count)).toEqual({ countedAt: new Date(now).toISOString() })
  expect(counted).toBe(5)
})
