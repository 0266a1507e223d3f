import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackOutcomes } from '../score/packed-outcomes.ts'
import { randomFrom } from '../testing/made-up-mentions.ts'
import { estimateM } from './em.ts'
import { monotone } from './monotone.ts'
import { patternsFrom } from './outcome-patterns.ts'
import { estimatePrior } from './prior.ts'

const plantedM = [
  [0.9, 0.07, 0.03],
  [0.8, 0.15, 0.05],
  [0.7, 0.3],
  [0.85, 0.15],
]
const plantedU = [
  [0.02, 0.08, 0.9],
  [0.01, 0.04, 0.95],
  [0.1, 0.9],
  [0.05, 0.95],
]

function drawn(pairs: number, share: number, seed: number) {
  const random = randomFrom(seed)
  const level = (chances: readonly number[]) => {
    const at = random()
    const sums = chances.map((_, index) => chances.slice(0, index + 1).reduce((a, b) => a + b, 0))
    return (
      1 +
      Math.max(
        0,
        sums.findIndex((sum) => at < sum),
      )
    )
  }
  const counts = new Map<bigint, number>()
  for (let pair = 0; pair < pairs; pair++) {
    const from = random() < share ? plantedM : plantedU
    const packed = from.reduce(
      (sum, chances, at) => sum + BigInt(random() < 0.1 ? 0 : level(chances)) * 16n ** BigInt(at),
      0n,
    )
    counts.set(packed, (counts.get(packed) ?? 0) + 1)
  }
  return patternsFrom([...counts.keys()], [...counts.values()], 4)
}

describe('training', () => {
  const even = plantedM.map((levels) => levels.map(() => 1 / levels.length))
  const assumed = even.map((levels) => {
    const falling = levels.map((_, at) => levels.length - at)
    const sum = falling.reduce((a, b) => a + b, 0)
    return falling.map((value) => value / sum)
  })

  it('finds the parameters that made the data, a tenth of them missing', () => {
    const patterns = drawn(60_000, 0.3, 7)
    const { m } = estimateM([{ patterns, excluded: new Set() }], {
      u: plantedU,
      dependences: [],
      assumed,
      caution: 20,
      fixed: new Set(),
      restarts: 5,
    })
    m.forEach((levels, c) => {
      levels.forEach((value, at) => {
        expect(Math.abs(value - plantedM[c]![at]!)).toBeLessThan(0.02)
      })
    })
    const prior = estimatePrior(
      patterns,
      { m: plantedM, u: plantedU, dependences: [] },
      { allPairs: 60_000, weightOfSample: 1, assumed: 0.05 },
    )
    expect(Math.abs(prior - 0.3)).toBeLessThan(0.02)
  })

  it('stays at what is assumed when there is nothing to learn from', () => {
    const { m } = estimateM([], {
      u: plantedU,
      dependences: [],
      assumed: plantedM,
      caution: 20,
      fixed: new Set(),
      restarts: 3,
    })
    m.forEach((levels, c) => {
      levels.forEach((value, at) => {
        expect(value).toBeCloseTo(plantedM[c]![at]!, 9)
      })
    })
  })

  it('unpacks what was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 15 }),
        (g) => {
          const packed = g.reduce((sum, value, at) => sum + BigInt(value) * 16n ** BigInt(at), 0n)
          expect([...unpackOutcomes(packed, g.length)]).toEqual(g)
        },
      ),
    )
  })
})

describe('monotone levels', () => {
  const positive = fc.double({ min: 1e-6, max: 1, noNaN: true })
  const levels = fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 8 })

  it('fall in weight from the strongest on and keep the sum of m', () => {
    fc.assert(
      fc.property(levels, (drawnLevels) => {
        const m = drawnLevels.map(([value]) => value)
        const u = drawnLevels.map(([, value]) => value)
        const held = monotone(m, u)
        for (let at = 1; at < held.length; at++) {
          expect(held[at]! / u[at]!).toBeLessThanOrEqual((held[at - 1]! / u[at - 1]!) * (1 + 1e-9))
        }
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(held)).toBeCloseTo(sum(m), 9)
      }),
    )
  })

  it('leaves alone what falls already', () => {
    const held = monotone([0.8, 0.15, 0.05], [0.1, 0.2, 0.7])
    for (const [at, value] of [0.8, 0.15, 0.05].entries()) expect(held[at]).toBeCloseTo(value, 12)
  })
})
