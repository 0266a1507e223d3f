import { describe, expect, it } from 'vitest'
import { drawnAtMost, succeedAtMost, upTo } from './exact.fixtures.ts'
import {
  consecutiveVerdict,
  hypergeometricCriterion,
  hypergeometricVerdict,
  quantileToMeet,
  quantileVerdict,
} from './other-criteria.ts'
import { leastMissed, tailShare, worthFreezing } from './price-list.ts'

const matters = (n: number): readonly boolean[] => Array(n).fill(true)
const dull = (n: number): readonly boolean[] => Array(n).fill(false)

/** Every sequence of answers of that length. */
const sequences = (length: number): readonly (readonly boolean[])[] =>
  upTo(2 ** length - 1).map((bits) => upTo(length - 1).map((i) => ((bits >> i) & 1) === 1))

describe('the hypergeometric criterion', () => {
  it('is worked out by hand: ten found, and forty of the ninety that were left without another', () => {
    // To miss 95 % with 10 found takes one more. It is not among 40 of 90 with probability 50 / 90.
    expect(hypergeometricCriterion([...matters(10), ...dull(40)], 100, 0.95)).toBeCloseTo(5 / 9, 10)
    // After 85 of them it is 5 / 90, after 86 it is 4 / 90: the rule stops there.
    const stopsAfter = (n: number) =>
      hypergeometricVerdict([...matters(10), ...dull(n)], 100, 0.95, 0.05).stop
    expect([stopsAfter(85), stopsAfter(86)]).toEqual([false, true])
  })

  it('is the least over every window at the end, as whole numbers count it', () => {
    for (const [of, all] of [
      [1, 2],
      [4, 5],
      [19, 20],
    ] as const) {
      for (const answers of upTo(7).flatMap(sequences)) {
        const found = answers.filter((each) => each).length
        for (const cases of upTo(answers.length + 3, answers.length)) {
          const windows = upTo(answers.length, 1).map((i) => {
            const inWindow = answers.slice(-i).filter((each) => each).length
            const marked = Math.floor((found * all) / of) + 1 - (found - inWindow)
            const left = cases - answers.length + i
            return marked > left ? 0 : drawnAtMost(inWindow, i, marked, left)
          })
          expect(hypergeometricCriterion(answers, cases, of / all)).toBeCloseTo(
            Math.min(1, ...windows),
            10,
          )
        }
      }
    }
  })

  it('says nothing before a case is read, and refuses more answers than cases', () => {
    expect(hypergeometricCriterion([], 10, 0.95)).toBe(1)
    expect(() => hypergeometricCriterion(dull(11), 10, 0.95)).toThrow('LB_TRIAGE_COUNTS')
  })

  it('stops below alpha and not at it', () => {
    const answers = [...matters(10), ...dull(60)]
    const p = hypergeometricCriterion(answers, 100, 0.95)
    expect(hypergeometricVerdict(answers, 100, 0.95, p).stop).toBe(false)
    expect(hypergeometricVerdict(answers, 100, 0.95, p * 1.000001).stop).toBe(true)
  })
})

describe('the quantile to meet', () => {
  it('is the least for which whole numbers count enough', () => {
    for (const [of, alpha] of [
      [16, 0.05],
      [18, 0.1],
      [1, 0.05],
    ] as const) {
      for (const r of upTo(40, 1)) {
        const enough = upTo(r, 1).find((j) => succeedAtMost(j - 1, r, [of, 20]) >= 1 - alpha)
        expect(quantileToMeet(r, of / 20, alpha)).toBe(enough ?? null)
      }
    }
  })

  it('is met at 1 − α itself, and stops as soon as so many were met', () => {
    expect(quantileToMeet(1, 0.5, 0.5)).toBe(1)
    expect(quantileVerdict({ positives: 59, met: 58 }, 0.95, 0.05).stop).toBe(false)
  })
})

describe('a run of cases that do not matter', () => {
  it('counts the last cases only, all of them, and from the run on', () => {
    expect(consecutiveVerdict([...matters(3), ...dull(5)], 5).stop).toBe(true)
    expect(consecutiveVerdict([...matters(4), ...dull(4)], 5).stop).toBe(false)
    expect(consecutiveVerdict([...dull(5), true], 5).stop).toBe(false)
    expect(consecutiveVerdict(dull(5), 5).stop).toBe(true)
    expect(consecutiveVerdict(dull(4), 5).stop).toBe(false)
  })
})

describe('what a miss of the target takes', () => {
  it('is the least that leaves less than the target found, where the target divides evenly too', () => {
    for (const [of, all] of [
      [1, 2],
      [7, 10],
      [9, 10],
      [19, 20],
    ] as const) {
      for (const found of upTo(600)) {
        let missed = 0
        while (found * all >= of * (found + missed) && found + missed > 0) missed += 1
        expect(leastMissed(found, of / all)).toBe(Math.max(1, missed))
      }
    }
    expect(tailShare(0, 0.95, 0.05)).toBeCloseTo(0.95, 12)
    // Two would miss one half of what one found is of: 1 − √α.
    expect(tailShare(1, 0.5, 0.04)).toBeCloseTo(0.8, 12)
  })
})

describe('freezing the tail', () => {
  it('is worth while once so many cases made the whole reading no shorter', () => {
    // Five in all after each of these: 1 + ⌈.776 × 5⌉, 2 + ⌈.632 × 4⌉, 3 + ⌈.632 × 3⌉.
    const answers = [true, true, false]
    expect(worthFreezing(answers, 6, 0.5, 0.05, 2)).toBe(true)
    expect(worthFreezing(answers, 6, 0.5, 0.05, 3)).toBe(false)
  })

  it('is never worth while before anything was found, and may be after one', () => {
    expect(worthFreezing(dull(300), 9000, 0.95, 0.05)).toBe(false)
    expect(worthFreezing([true, ...dull(300)], 9000, 0.95, 0.05)).toBe(true)
  })
})
