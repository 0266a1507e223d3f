import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { precisionOf, recallOf, type SampledBand } from './estimate.ts'

const band = (from: number, pairs: number, same: number, different: number): SampledBand => ({
  from,
  pairs,
  same,
  different,
})

describe('the quality of links from what people said of a sample', () => {
  it('weighs each band by the pairs it holds', () => {
    const bands = [band(1, 100, 5, 5), band(6, 900, 10, 0)]
    expect(precisionOf(bands, 1)!.estimate).toBeCloseTo((50 + 900) / 1000)
    expect(recallOf([band(-3, 500, 1, 9), ...bands], 1, null)!.estimate).toBeCloseTo(950 / 1000)
  })

  it('charges what was never scored', () => {
    const bands = [band(-3, 500, 1, 9), band(1, 100, 5, 5), band(6, 900, 10, 0)]
    const whole = recallOf(bands, 1, null)!
    const charged = recallOf(bands, 1, { known: 50, found: 40 })!
    expect(charged.estimate).toBeCloseTo(0.8 * whole.estimate)
    expect(charged.high).toBeLessThan(whole.high)
    expect(recallOf(bands, 1, { known: 50, found: 0 })).toMatchObject({ estimate: 0, low: 0 })
  })

  it('says nothing while a band with pairs has no answer, and everything once all are judged', () => {
    expect(precisionOf([band(1, 10, 0, 0), band(6, 5, 5, 0)], 1)).toBeNull()
    expect(precisionOf([], 1)).toBeNull()
    expect(recallOf([band(-3, 10, 0, 0), band(1, 5, 5, 0)], 1, null)).toBeNull()
    const { low, high } = precisionOf([band(1, 10, 7, 3), band(6, 0, 0, 0)], 1)!
    expect([low, high]).toEqual([0.7, 0.7])
  })

  it('gives limits in order and within what a share can be', () => {
    const some = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(5000)).map(([same, different, more]) => ({
      same,
      different,
      pairs: same + different + more,
    }))
    const froms = [-3, -1, 1, 3, 6]
    const bands = fc.tuple(some, some, some, some, some)
    const known = fc.tuple(fc.nat(300), fc.nat(300))
    fc.assert(
      fc.property(bands, known, (drawn, [found, more]) => {
        const all = drawn.map((each, at) => ({ from: froms[at]!, ...each }))
        const blocking = { found, known: found + more }
        for (const share of [precisionOf(all, 1), recallOf(all, 1, blocking)]) {
          if (!share) continue
          expect(share.low).toBeGreaterThanOrEqual(0)
          expect(share.low).toBeLessThanOrEqual(share.estimate)
          expect(share.high).toBeGreaterThanOrEqual(share.estimate)
          expect(share.high).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('holds the truth about as often as it says, over many draws', () => {
    const world = [
      [-3, 4000, 0.02],
      [1, 800, 0.7],
      [6, 6000, 0.99],
    ] as const
    const random = seeded(7)
    const rounds = 400
    let [precise, recalled] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const bands = world.map(([from, pairs, share]) => {
        const same = Array.from({ length: 60 }, random).filter((chance) => chance < share).length
        return band(from, pairs, same, 60 - same)
      })
      const [, a, b] = world.map(([, pairs, share]) => pairs * share)
      const [precision, recall] = [precisionOf(bands, 1)!, recallOf(bands, 1, null)!]
      const holds = ({ low, high }: typeof precision, value: number) =>
        low <= value && value <= high ? 1 : 0
      precise += holds(precision, (a! + b!) / 6800)
      recalled += holds(recall, (a! + b!) / (a! + b! + 80))
    }
    expect(precise / rounds).toBeGreaterThan(0.92)
    expect(recalled / rounds).toBeGreaterThan(0.92)
  })
})

/** A linear congruential generator (Numerical Recipes), between 0 and 1. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
