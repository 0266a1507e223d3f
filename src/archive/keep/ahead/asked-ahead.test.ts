import { expect, it } from 'vitest'
import { AskedAhead } from './asked-ahead.ts'

const store = new Map([
  ['a', 1],
  ['b', 2],
])
const asked: string[][] = []
const ask = async (keys: readonly string[]) => {
  asked.push([...keys])
  return store
}

it('what is asked ahead is known, but for what was written since and what cannot be asked', async () => {
  const ahead = new AskedAhead(['a', 'b', 'c', 'd\0'], ask)
  expect(asked).toEqual([['a', 'b', 'c']])
  ahead.spoil(['b', 'elsewhere'])
  expect([...(await ahead.of(['a', 'b', 'c', 'd\0', 'elsewhere']))]).toEqual([
    ['a', 1],
    ['c', null],
  ])
  ahead.spoilAll()
  expect((await ahead.of(['a'])).size).toBe(0)
})

it('nothing is asked about nothing, and who asks too late learns why it failed', async () => {
  const none = new AskedAhead<number>([], () => Promise.reject(new Error('asked')))
  expect((await none.of(['a'])).size).toBe(0)
  const failed = new AskedAhead<number>(['a'], () => Promise.reject(new Error('away')))
  await expect(failed.of(['a'])).rejects.toThrow('away')
})
