import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaShare } from './beta.ts'
import { allocate, drawSample, estimateCount } from './index.ts'

describe('the beta distribution', () => {
  it('equals what is known of it', () => {
    expect(betaShare(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaShare(0.2, 1, 5)).toBeCloseTo(1 - 0.8 ** 5, 12)
    expect(betaShare(0.5, 7, 7)).toBeCloseTo(0.5, 12)
    // Nothing of it lies below 0, and all of it below 1.
    for (const x of [-1, 0]) expect(betaShare(x, 2, 3)).toBe(0)
    for (const x of [1, 1.5, 2]) expect(betaShare(x, 2, 3)).toBe(1)
    // Clopper and Pearson's limits of 10 in 100: 4.90 and 17.62 %.
    expect(betaQuantile(0.025, 10, 91)).toBeCloseTo(0.049, 4)
    expect(betaQuantile(0.975, 11, 90)).toBeCloseTo(0.17622, 4)
  })
})

describe('drawing', () => {
  const parts = [
    { name: 'police', ids: Array.from({ length: 90 }, (_, at) => at) },
    { name: 'council', ids: Array.from({ length: 8 }, (_, at) => 100 + at) },
    { name: 'none', ids: [] },
  ]

  it('is in proportion, and from each part enough to say something of it', () => {
    expect(allocate([90, 8, 0], 20)).toEqual([18, 5, 0])
    expect(allocate([3, 2], 100)).toEqual([3, 2])
    expect(allocate([], 10)).toEqual([])
    expect(() => allocate([1.5], 1)).toThrow('LB_ESTIMATE_SAMPLE')
  })

  it('gives what is left over to the largest remainders, and of equal ones to the first', () => {
    expect(allocate([10, 10, 10], 10, 0)).toEqual([4, 3, 3])
    expect(allocate([10, 10, 10], 11, 0)).toEqual([4, 4, 3])
    expect(allocate([50, 31, 19], 10, 0)).toEqual([5, 3, 2])
    expect(allocate([19, 31, 50], 10, 0)).toEqual([2, 3, 5])
    expect(allocate([30, 24, 46], 7, 0)).toEqual([2, 2, 3])
    expect(allocate([1, 1], 1, 0)).toEqual([1, 0])
    expect(allocate([3, 1], 2, 0)).toEqual([2, 0])
    expect(allocate([0, 0], 10)).toEqual([0, 0])
  })

  it('takes the cases with the smallest hash of seed and case', () => {
    const ids = [1, 3, 5, 7, 9]
    const hash = (id: number) => createHash('sha256').update(`seed:${id}`).digest('hex')
    const order = ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1))
    const [drawn] = drawSample('seed', [{ name: 'a', ids }], 3, 0)
    expect(drawn).toEqual({ name: 'a', size: 5, order: order.slice(0, 3) })
    expect(drawSample('seed', [{ name: 'a', ids }], 5, 0)[0]?.order).toEqual(order)
    const twice = drawSample('seed', [{ name: 'a', ids: [1, 1] }], 2)[0]?.order
    expect(twice).toEqual([1, 1])
  })

  it('is the same for the same seed, in whatever order the cases are listed, and without repeats', () => {
    const drawn = drawSample('seed', parts, 20)
    const turned = parts.map(({ name, ids }) => ({ name, ids: ids.toReversed() }))
    expect(drawSample('seed', turned, 20)).toEqual(drawn)
    expect(drawSample('other', parts, 20)).not.toEqual(drawn)
    const all = drawn.flatMap(({ order }) => order)
    expect(new Set(all).size).toBe(all.length)
  })
})

const part = fc
  .record({ size: fc.nat(60), answered: fc.nat(60), yes: fc.nat(60), unclear: fc.nat(60) })
  .map(({ size, answered, yes, unclear }) => {
    const read = Math.min(size, answered)
    const met = Math.min(read, yes)
    return { name: 'p', size, answered: read, yes: met, unclear: Math.min(read - met, unclear) }
  })

describe('estimating', () => {
  it('one part with few of many read is Clopper and Pearson’s interval', () => {
    const size = 10_000_000
    const { low, high } = estimateCount([{ name: 'all', size, answered: 100, yes: 10, unclear: 0 }])
    expect(low / size).toBeCloseTo(0.049, 3)
    expect(high / size).toBeCloseTo(0.1762, 3)
  })

  it.each([
    // size, answered, yes, unclear of each part; the limits by Korn and Graubard's formula with mpmath's beta function.
    {
      parts: [
        [4e6, 40, 9, 0],
        [6e6, 60, 30, 0],
      ],
      confidence: 0.95,
      is: [3_900_000, 2_940_108, 4_926_850],
    },
    {
      parts: [
        [4e6, 40, 9, 4],
        [6e6, 60, 30, 6],
      ],
      confidence: 0.9,
      is: [4_333_333, 3_081_010, 5_765_889],
    },
    {
      parts: [
        [5e6, 50, 45, 0],
        [5e6, 50, 5, 0],
      ],
      confidence: 0.95,
      is: [5_000_000, 3_983_216, 6_016_784],
    },
    {
      parts: [
        [4e6, 10, 0, 0],
        [6e6, 10, 3, 0],
      ],
      confidence: 0.95,
      is: [1_800_000, 391_206, 4_401_967],
    },
    {
      parts: [
        [4e6, 10, 10, 0],
        [6e6, 10, 3, 0],
      ],
      confidence: 0.95,
      is: [5_800_000, 3_422_012, 7_932_995],
    },
    { parts: [[1e7, 20, 0, 0]], confidence: 0.95, is: [0, 0, 1_684_335] },
    { parts: [[1e7, 20, 20, 0]], confidence: 0.95, is: [10_000_000, 8_315_665, 10_000_000] },
    {
      parts: [
        [1000, 50, 45, 0],
        [1000, 50, 5, 0],
      ],
      confidence: 0.95,
      is: [1000, 801, 1199],
    },
    {
      parts: [
        [400, 1, 0, 0],
        [600, 200, 50, 0],
      ],
      confidence: 0.95,
      is: [150, 50, 543],
    },
    { parts: [[400, 200, 100, 0]], confidence: 0.95, is: [200, 179, 221] },
    {
      parts: [
        [9e6, 20, 8, 0],
        [1e6, 80, 20, 0],
      ],
      confidence: 0.95,
      is: [3_850_000, 1_924_801, 6_081_468],
    },
    {
      parts: [
        [9e6, 20, 8, 3],
        [1e6, 80, 20, 10],
      ],
      confidence: 0.9,
      is: [4_521_008, 2_167_407, 7_113_518],
    },
    {
      parts: [
        [6000, 40, 8, 0],
        [4000, 120, 30, 0],
      ],
      confidence: 0.99,
      is: [2200, 1239, 3436],
    },
    {
      parts: [
        [0, 0, 0, 0],
        [400, 200, 100, 0],
      ],
      confidence: 0.95,
      is: [200, 179, 221],
    },
  ])('equals its published formula: $parts at $confidence', ({ parts, confidence, is }) => {
    const asked = parts.map(([size = 0, answered = 0, yes = 0, unclear = 0], at) => ({
      name: `${at}`,
      size,
      answered,
      yes,
      unclear,
    }))
    const { estimate, low, high, answered, population } = estimateCount(asked, confidence)
    expect([Math.round(estimate ?? -1), low, high]).toEqual(is)
    expect(population).toBe(parts.reduce((sum, [size = 0]) => sum + size, 0))
    expect(answered).toBe(parts.reduce((sum, [, read = 0]) => sum + read, 0))
  })

  it('takes half of a part whose readers could tell of none, and reads 95 % where nothing is said', () => {
    const unclear = { name: 'u', size: 40, answered: 4, yes: 0, unclear: 4 }
    const clear = { name: 'c', size: 300, answered: 30, yes: 3, unclear: 6 }
    expect(estimateCount([unclear, clear]).estimate).toBe(20 + 37.5)
    expect(estimateCount([clear])).toEqual(estimateCount([clear], 0.95))
  })

  it('never contradicts what was answered, and the estimate stands between its limits', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const { estimate, low, high, population } = estimateCount(parts)
        const yes = parts.reduce((sum, each) => sum + each.yes, 0)
        const no = parts.reduce((sum, each) => sum + each.answered - each.yes - each.unclear, 0)
        expect(low).toBeGreaterThanOrEqual(yes)
        expect(high).toBeLessThanOrEqual(population - no)
        expect(low).toBeLessThanOrEqual(high)
        if (estimate !== null) {
          expect(estimate).toBeGreaterThanOrEqual(yes)
          expect(estimate).toBeLessThanOrEqual(population - no)
        }
      }),
    )
  })

  it('takes parts all of whose answers were yes for all, however their weights round', () => {
    const all = [52, 21, 44, 27].map((size) => ({
      name: 'p',
      size,
      answered: 1,
      yes: 0,
      unclear: 1,
    }))
    const parts = [...all, { name: 'p', size: 16, answered: 2, yes: 2, unclear: 0 }]
    expect(estimateCount(parts)).toMatchObject({ low: 2, high: 160 })
  })

  it('is exact once everything is read, and empty for nothing', () => {
    const all = [{ name: 'a', size: 7, answered: 7, yes: 3, unclear: 0 }]
    expect(estimateCount(all)).toMatchObject({ estimate: 3, low: 3, high: 3 })
    expect(estimateCount([])).toMatchObject({ population: 0, estimate: 0, low: 0, high: 0 })
  })

  it('a part nobody has read yet leaves everything open', () => {
    const parts = [
      { name: 'a', size: 10, answered: 4, yes: 1, unclear: 0 },
      { name: 'b', size: 5, answered: 0, yes: 0, unclear: 0 },
    ]
    expect(estimateCount(parts)).toMatchObject({ estimate: null, low: 1, high: 12 })
  })

  it('what readers could not tell widens the interval and never narrows it', () => {
    const of = (unclear: number) =>
      estimateCount([{ name: 'a', size: 500, answered: 50, yes: 10, unclear }])
    expect(of(5).high).toBeGreaterThan(of(0).high)
    expect(of(5).low).toBeLessThanOrEqual(of(0).low)
  })

  it('refuses counts that contradict themselves', () => {
    const bad = { name: 'a', size: 5, answered: 6, yes: 0, unclear: 0 }
    expect(() => estimateCount([bad])).toThrow('LB_ESTIMATE_SAMPLE')
    expect(() => estimateCount([{ ...bad, answered: 2, yes: 3 }])).toThrow('LB_ESTIMATE_SAMPLE')
    const good = { name: 'a', size: 5, answered: 4, yes: 2, unclear: 2 }
    expect(estimateCount([good]).answered).toBe(4)
    for (const wrong of [
      { yes: 3 },
      { unclear: 3 },
      { yes: -1, unclear: 0 },
      { unclear: -1 },
      { yes: 1.5 },
      { size: 5.5 },
      { size: Number.POSITIVE_INFINITY },
      { answered: Number.NaN },
    ])
      expect(() => estimateCount([{ ...good, ...wrong }])).toThrow('LB_ESTIMATE_SAMPLE')
  })

  it.each([
    { sizes: [1500, 800, 120, 30], shares: [0.02, 0.1, 0.5, 0] },
    { sizes: [2000, 2000], shares: [0.001, 0] },
    { sizes: [300, 300, 300], shares: [0.9, 0.95, 1] },
    { sizes: [1000, 10], shares: [0.01, 0.5] },
  ])(
    '95 % intervals hold the truth in 93 of 100 draws or more: $sizes, $shares',
    ({ sizes, shares }) => {
      let id = 0
      const met = new Set<number>()
      const parts = sizes.map((size, at) => {
        const ids = Array.from({ length: size }, () => id++)
        for (const one of ids.slice(0, Math.round(size * shares[at]!))) met.add(one)
        return { name: `${at}`, ids }
      })
      const draws = 100
      let held = 0
      for (let seed = 0; seed < draws; seed += 1) {
        const drawn = drawSample(`seed ${seed}`, parts, 150)
        const { low, high } = estimateCount(
          drawn.map(({ name, size, order }) => ({
            name,
            size,
            answered: order.length,
            yes: order.filter((one) => met.has(one)).length,
            unclear: 0,
          })),
        )
        held += Number(low <= met.size && met.size <= high)
      }
      expect(held / draws).toBeGreaterThanOrEqual(0.93)
    },
  )
})
