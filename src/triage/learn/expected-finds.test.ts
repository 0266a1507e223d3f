import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { calibrate, expectedFinds, type ScoredAnswer } from './expected-finds.ts'

/** Answers that follow a known curve. */
function made(count: number, slope: number, intercept: number, seed: number): ScoredAnswer[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const margin = 4 * random() - 2
    return { margin, matters: random() < 1 / (1 + Math.exp(-slope * margin - intercept)) }
  })
}

it('recovers a planted curve', () => {
  const { slope, intercept } = calibrate(made(20_000, 2, -1.5, 7))!
  expect(slope).toBeCloseTo(2, 0.8)
  expect(intercept).toBeCloseTo(-1.5, 0.8)
})

it('expects as many finds as there are', () => {
  const answers = made(5000, 1.5, -2, 3)
  const expected = expectedFinds(
    calibrate(answers)!,
    answers.map(({ margin }) => margin),
  )
  const truth = answers.filter(({ matters }) => matters).length
  expect(Math.abs(expected.at(-1)! - truth)).toBeLessThan(3)
})

it('says nothing before there is anything to say', () => {
  const same = (matters: boolean) => Array.from({ length: 50 }, () => ({ margin: 1, matters }))
  expect(calibrate([])).toBeNull()
  expect(calibrate(same(true))).toBeNull()
  expect(calibrate(same(false))).toBeNull()
  expect(calibrate(made(19, 1, 0, 1))).toBeNull()
})

it('stays finite whatever the margins, and never expects fewer by reading more', () => {
  const answer = fc.record({
    margin: fc.double({ min: -50, max: 50, noNaN: true }),
    matters: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 20, maxLength: 80 }), (answers) => {
      const curve = calibrate(answers)
      if (curve === null) return
      const expected = expectedFinds(
        curve,
        answers.map(({ margin }) => margin),
      )
      expect(expected.every((each, at) => each >= (expected[at - 1] ?? 0))).toBe(true)
      expect(expected.at(-1)!).toBeLessThanOrEqual(answers.length)
    }),
  )
})
