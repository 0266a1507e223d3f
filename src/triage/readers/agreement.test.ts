import { describe, expect, it } from 'vitest'
import {
  cohenKappa,
  fleissKappa,
  gwetAc1,
  krippendorffAlpha,
  positiveAgreement,
} from './agreement.ts'
import { withInterval } from './bootstrap.ts'
import type { Ratings } from './ratings.ts'

/** Rows of readers, `.` where one did not read, turned into cases. */
const byCase = (...readers: readonly string[]): Ratings =>
  [...readers[0]!].map((_, i) => readers.map((row) => (row[i] === '.' ? null : row[i]!)))

/** `times` cases for each row of answers. */
const repeated = (...rows: readonly (readonly [number, ...string[]])[]): Ratings =>
  rows.flatMap(([times, ...answers]) => Array.from({ length: times }, () => answers))

describe('published worked examples', () => {
  it('Krippendorff 2011: two observers, ten units, binary: α = 0.095', () => {
    const ratings = byCase('0100000000', '1110010010')
    expect(krippendorffAlpha(ratings)).toBeCloseTo(0.095, 3)
  })

  it('Krippendorff 2011: two observers, twelve units, five answers: α = 0.692', () => {
    expect(krippendorffAlpha(byCase('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3)
  })

  it('Krippendorff 2011: four observers, twelve units, missing readings: α = 0.743', () => {
    const ratings = byCase('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(krippendorffAlpha(ratings)).toBeCloseTo(0.743, 3)
  })

  it('Fleiss 1971 as worked on Wikipedia: ten subjects, fourteen raters: κ = 0.210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const ratings = counts.map((row) => row.flatMap((n, k) => Array(n).fill(String(k))))
    expect(fleissKappa(ratings)).toBeCloseTo(0.21, 3)
  })

  it('Cohen’s κ: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: κ = 0.4', () => {
    const ratings = repeated([20, 'y', 'y'], [5, 'y', 'n'], [10, 'n', 'y'], [15, 'n', 'n'])
    expect(cohenKappa(ratings)).toBeCloseTo(0.4, 10)
    expect(positiveAgreement(ratings, 'y')).toBeCloseTo(40 / 55, 10)
  })

  it('Gwet 2008: 118 + + , 5 + −, 2 − +, 0 − − of 125: AC1 = 0.941 where κ is −0.023', () => {
    const ratings = repeated([118, '+', '+'], [5, '+', '-'], [2, '-', '+'])
    expect(gwetAc1(ratings)).toBeCloseTo(0.941, 3)
    expect(cohenKappa(ratings)).toBeCloseTo(-0.023, 3)
  })
})

describe('edges', () => {
  it('perfect agreement is 1, whatever the answers', () => {
    for (const ratings of [byCase('aaaa', 'aaaa'), byCase('abab', 'abab')]) {
      for (const measure of [krippendorffAlpha, gwetAc1, cohenKappa, fleissKappa]) {
        expect(measure(ratings)).toBe(1)
      }
    }
  })

  it('refuses where nobody read a case twice', () => {
    expect(() => krippendorffAlpha(byCase('a.', '.a'))).toThrow('LB_TRIAGE_RATINGS')
    expect(() => cohenKappa([])).toThrow('LB_TRIAGE_RATINGS')
    expect(() => fleissKappa(byCase('ab', 'a.'))).toThrow('LB_TRIAGE_RATINGS')
  })

  it('neither marked any: positive agreement is not defined', () => {
    expect(positiveAgreement(byCase('nn', 'nn'), 'y')).toBeNull()
  })

  it('the bootstrap interval holds the value and repeats with its seed', () => {
    const ratings = repeated([20, 'y', 'y'], [5, 'y', 'n'], [10, 'n', 'y'], [15, 'n', 'n'])
    const once = withInterval(krippendorffAlpha, ratings, { resamples: 300 })
    expect(withInterval(krippendorffAlpha, ratings, { resamples: 300 })).toEqual(once)
    expect(once.lower).toBeLessThan(once.value!)
    expect(once.upper).toBeGreaterThan(once.value!)
  })
})
