import { describe, expect, it } from 'vitest'
import { shareInterval } from './share-interval.ts'

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
/** P of this many or more of n, each with chance p. */
const atLeast = (k: number, n: number, p: number) =>
  Array.from({ length: n - k + 1 }, (_, more) => k + more).reduce(
    (sum, one) => sum + choose(n, one) * p ** one * (1 - p) ** (n - one),
    0,
  )

describe('the share of which some were drawn', () => {
  it('is nothing where none was drawn', () => {
    expect(shareInterval(0, 0)).toBeNull()
  })

  it('has the limits of Clopper and Pearson: 1 in 40 that so many or more, or so few or fewer, are seen', () => {
    for (const [yes, of] of [
      [1, 1],
      [1, 4],
      [3, 10],
      [9, 10],
      [20, 45],
    ] as const) {
      const { value, low, high } = shareInterval(yes, of)!
      expect(value).toBe(yes / of)
      expect(atLeast(yes, of, low)).toBeCloseTo(0.025, 9)
      if (yes < of) expect(1 - atLeast(yes + 1, of, high)).toBeCloseTo(0.025, 9)
    }
    const { low, high } = shareInterval(3, 10, 0.8)!
    expect(atLeast(3, 10, low)).toBeCloseTo(0.1, 9)
    expect(1 - atLeast(4, 10, high)).toBeCloseTo(0.1, 9)
  })

  it('begins at none where none was, and ends at all where all were', () => {
    // The rule of three and a bit: of ten without one, up to 1 − 0.025^(1/10).
    expect(shareInterval(0, 10)).toEqual({
      ...{ value: 0, low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 9) },
    })
    expect(shareInterval(10, 10)).toEqual({
      ...{ value: 1, low: expect.closeTo(0.025 ** 0.1, 9), high: 1 },
    })
  })
})
