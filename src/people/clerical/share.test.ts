import { expect, it } from 'vitest'
import { shareOf } from './share.ts'

it('gives Wilson’s interval: published values (Newcombe 1998, table I)', () => {
  const of = (yes: number, all: number) => {
    const { low, high } = shareOf(yes, all)!
    return [low.toFixed(4), high.toFixed(4)]
  }
  expect(of(81, 263)).toEqual(['0.2553', '0.3662'])
  expect(of(15, 148)).toEqual(['0.0624', '0.1605'])
  expect(of(0, 20)).toEqual(['0.0000', '0.1611'])
  expect(of(1, 29)).toEqual(['0.0061', '0.1718'])
})

it('says nothing of nothing, and never claims certainty from a few', () => {
  expect(shareOf(0, 0)).toBeNull()
  expect(shareOf(5, 5)!.high).toBe(1)
  expect(shareOf(5, 5)!.low).toBeLessThan(0.6)
})
