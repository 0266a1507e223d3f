import { expect, it } from 'vitest'
import { randomFor } from './random.ts'

const first = (seed: number, label: string) => {
  const random = randomFor(seed, label)
  return Array.from({ length: 8 }, () => random.next())
}

it('gives the same numbers for the same seed and label, and others for any other', () => {
  expect(first(1, 'a')).toEqual(first(1, 'a'))
  expect(first(1, 'a')).not.toEqual(first(2, 'a'))
  expect(first(1, 'a')).not.toEqual(first(1, 'b'))
})

it('is even: a hundred thousand draws fall into ten equal parts (chi-square, 9 degrees, p > 0.001)', () => {
  const random = randomFor(7, 'even')
  const counts = new Array<number>(10).fill(0)
  for (let at = 0; at < 100_000; at++) {
    const part = random.whole(0, 9)
    counts[part] = counts[part]! + 1
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquare).toBeLessThan(27.88)
})

it('takes weights as weights', () => {
  const random = randomFor(7, 'weights')
  const drawn = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ['seldom', 1],
      ['often', 9],
      ['never', 0],
    ]),
  )
  expect(drawn.filter((each) => each === 'seldom').length / 10_000).toBeCloseTo(0.1, 1)
  expect(drawn).not.toContain('never')
})
