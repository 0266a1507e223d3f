import { describe, expect, it } from 'vitest'
import { choose, share, upTo } from './exact.fixtures.ts'
import { boundTails, logMixtureOf } from './strata.ts'
import { logEvidence, logLikelihood, logMixture, mostInTail, type TailCounts } from './tail-test.ts'

/** What may have been drawn from a tail of up to so many cases. */
const draws = (most: number): readonly TailCounts[] =>
  upTo(most).flatMap((size) =>
    upTo(size).flatMap((drawn) => upTo(drawn).map((hits) => ({ size, drawn, hits }))),
  )

/** The prior as documented: three quarters for none, the rest in proportion to 1 / m(m + 1). */
function prior(size: number): readonly number[] {
  if (size === 0) return [1]
  const weights = upTo(size).map((m) => (m === 0 ? 0 : 1 / (m * (m + 1))))
  const all = weights.reduce((sum, each) => sum + each)
  return weights.map((each, m) => (m === 0 ? 0.75 : (0.25 * each) / all))
}

/** How likely the draws were in the order they came, had the tail held m: C(size − drawn, m − hits) / C(size, m). */
const likelihoods = ({ size, drawn, hits }: TailCounts): readonly number[] =>
  upTo(size).map((m) => share(choose(size - drawn, m - hits), choose(size, m)))

const mixed = (tail: TailCounts): number => {
  const weights = prior(tail.size)
  return likelihoods(tail).reduce((sum, each, m) => sum + weights[m]! * each, 0)
}

describe('the evidence of a draw', () => {
  it('is what whole numbers count, for every number a tail may have held', () => {
    for (const tail of draws(9)) {
      const expected = likelihoods(tail)
      const found = logLikelihood(tail)
      expect(found).toHaveLength(tail.size + 1)
      expect(Math.exp(logMixture(tail))).toBeCloseTo(mixed(tail), 12)
      for (const [m, each] of expected.entries()) {
        expect(Math.exp(found[m]!)).toBeCloseTo(each, 12)
        expect(Math.exp(-logEvidence(tail)[m]!)).toBeCloseTo(each / mixed(tail), 9)
      }
    }
  })

  it('bounds a tail by the greatest number that is not refuted', () => {
    for (const alpha of [0.05, 0.3]) {
      for (const tail of draws(12)) {
        const mixture = mixed(tail)
        const standing = likelihoods(tail).flatMap((each, m) =>
          each > 0 && mixture / each < 1 / alpha ? [m] : [],
        )
        expect(mostInTail(tail, alpha)).toBe(Math.max(...standing))
      }
    }
  })
})

function bySplits(a: TailCounts, b: TailCounts, alpha: number) {
  const [ofA, ofB] = [likelihoods(a), likelihoods(b)]
  const mixture = Math.exp(logMixtureOf([a, b]))
  let [most, inA, inB] = [0, 0, 0]
  for (const [m, p] of ofA.entries()) {
    for (const [n, q] of ofB.entries()) {
      if (p * q === 0 || mixture / (p * q) >= 1 / alpha) continue
      most = Math.max(most, m + n)
      inA = Math.max(inA, m)
      inB = Math.max(inB, n)
    }
  }
  return { most, parts: [inA, inB] }
}

describe('the evidence of draws from several parts', () => {
  it('is nine tenths that they are alike and one tenth that each is a matter of its own', () => {
    // One case in each, both drawn, one matters. Alike: π(1) of two cases, 3/16, by 1 / C(2, 1).
    // Each of its own: π(1) and π(0) of one case, 1/4 by 3/4.
    const parts = [
      { size: 1, drawn: 1, hits: 1 },
      { size: 1, drawn: 1, hits: 0 },
    ]
    expect(Math.exp(logMixtureOf(parts))).toBeCloseTo(0.9 * (3 / 32) + 0.1 * (3 / 16), 12)
    // Before a draw nothing is learnt, and nothing from a part without cases.
    expect(logMixtureOf([{ size: 5, drawn: 0, hits: 0 }])).toBeCloseTo(0, 12)
    expect(logMixtureOf([{ size: 0, drawn: 0, hits: 0 }])).toBeCloseTo(0, 12)
  })

  it('stays a number where the parts are as unlike as can be', () => {
    const size = 5000
    const parts = [size, 0].map((hits) => ({ size, drawn: size, hits }))
    // π(5000) = (1/4) (5001/5000) / (5000 × 5001) and π(0) = 3/4, at a tenth.
    expect(logMixtureOf(parts)).toBeCloseTo(Math.log((0.1 * 0.25 * 0.75) / size ** 2), 6)
  })

  it('bounds all parts and each of them as trying every split does, whatever was drawn', () => {
    for (const alpha of [0.05, 0.3]) {
      for (const a of draws(4)) {
        for (const b of draws(5)) expect(boundTails([a, b], alpha)).toEqual(bySplits(a, b, alpha))
      }
    }
  })

  it('takes of every other part the count that fits it best, be it just above the least or the last', () => {
    for (const [a, b, parts] of [
      [{ size: 4, drawn: 2, hits: 1 }, { size: 7, drawn: 3, hits: 0 }, [3, 4]],
      [{ size: 3, drawn: 1, hits: 1 }, { size: 9, drawn: 3, hits: 0 }, [3, 6]],
      [{ size: 2, drawn: 1, hits: 1 }, { size: 8, drawn: 3, hits: 0 }, [2, 5]],
    ] as const) {
      expect(boundTails([a, b], 0.3).parts).toEqual(parts)
      expect(boundTails([a, b], 0.3)).toEqual(bySplits(a, b, 0.3))
    }
  })
})
