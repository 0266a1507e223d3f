import { describe, expect, it } from 'vitest'
import { clopperPearson, lowerLimit, upperLimit } from './clopper-pearson.ts'
import { drawnAtMost, succeedAtMost, upTo } from './exact.fixtures.ts'
import { binomialAtMost, hypergeometric, hypergeometricAtMost, logChoose } from './log-factorial.ts'

describe('what is drawn without replacement', () => {
  it('is counted as whole numbers count it, to the last draw, and never likelier than certain', () => {
    for (const size of upTo(9)) {
      for (const marked of upTo(size)) {
        for (const draws of upTo(size)) {
          for (const hits of upTo(draws)) {
            const p = hypergeometricAtMost(hits, draws, marked, size)
            expect(p).toBeCloseTo(drawnAtMost(hits, draws, marked, size), 12)
            expect(p).toBeLessThanOrEqual(1)
          }
        }
      }
    }
  })

  it('has no way to choose more than there are, fewer than none, or from fewer than none', () => {
    for (const [n, k] of [
      [3, 4],
      [3, -1],
      [-1, 0],
    ] as const) {
      expect(logChoose(n, k)).toBe(Number.NEGATIVE_INFINITY)
    }
    expect(hypergeometric(3, 2, 5, 9)).toBe(0)
    expect(hypergeometricAtMost(2, 2, 5, 4)).toBe(0)
  })
})

describe('successes of independent trials', () => {
  it('equal the printed binomial tables', () => {
    expect(binomialAtMost(1, 5, 0.1)).toBeCloseTo(0.9185, 4)
    expect(binomialAtMost(2, 10, 0.3)).toBeCloseTo(0.3828, 4)
    expect(binomialAtMost(3, 10, 0.3)).toBeCloseTo(0.6496, 4)
    expect(binomialAtMost(5, 20, 0.5)).toBeCloseTo(0.0207, 4)
  })

  it('are counted as whole numbers count them, and never likelier than certain', () => {
    for (const twentieths of [1, 3, 10, 19]) {
      for (const trials of upTo(25)) {
        for (const successes of upTo(trials)) {
          const p = binomialAtMost(successes, trials, twentieths / 20)
          expect(p).toBeCloseTo(succeedAtMost(successes, trials, [twentieths, 20]), 12)
          expect(p).toBeLessThanOrEqual(1)
        }
      }
    }
  })

  it('are certain, to the last digit, where nothing else can happen', () => {
    // No more succeed than are tried, none where none can, all where none can fail.
    for (const trials of upTo(20)) expect(binomialAtMost(trials, trials, 0.3)).toBe(1)
    expect(binomialAtMost(0, 4, 0)).toBe(1)
    expect(binomialAtMost(3, 4, 1)).toBe(0)
    expect(binomialAtMost(4, 4, 1)).toBe(1)
    expect(binomialAtMost(-1, 4, 0)).toBe(0)
    expect(binomialAtMost(-1, 4, 0.5)).toBe(0)
  })
})

describe('exact limits of a share', () => {
  it('equal the published Clopper-Pearson intervals', () => {
    // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 5.
    for (const [successes, trials, lower, upper] of [
      [81, 263, 0.2527, 0.3676],
      [15, 148, 0.0578, 0.1617],
      [0, 20, 0, 0.1684],
      [1, 29, 0.0009, 0.1776],
    ] as const) {
      const limits = clopperPearson(successes, trials)
      expect(limits.lower).toBeCloseTo(lower, 4)
      expect(limits.upper).toBeCloseTo(upper, 4)
    }
  })

  it('are known in closed form where none, one or all succeed', () => {
    for (const alpha of [0.01, 0.05, 0.2]) {
      for (const trials of [1, 2, 7, 60, 400]) {
        expect(lowerLimit(0, trials, alpha)).toBe(0)
        expect(upperLimit(trials, trials, alpha)).toBe(1)
        expect(lowerLimit(trials, trials, alpha)).toBeCloseTo(alpha ** (1 / trials), 12)
        expect(upperLimit(0, trials, alpha)).toBeCloseTo(1 - alpha ** (1 / trials), 12)
        expect(lowerLimit(1, trials, alpha)).toBeCloseTo(1 - (1 - alpha) ** (1 / trials), 12)
      }
    }
  })

  it('are refused where more succeed than are tried, or fewer than none', () => {
    for (const [successes, trials] of [
      [6, 5],
      [-1, 5],
      [Number.NaN, 5],
    ] as const) {
      for (const limit of [lowerLimit, upperLimit, clopperPearson]) {
        expect(() => limit(successes, trials, 0.05)).toThrow('LB_TRIAGE_COUNTS')
      }
    }
  })
})
