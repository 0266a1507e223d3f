import { expect, it } from 'vitest'
import { exampleTerms } from '../../testing/example-review.ts'
import type { CaseLabel } from './case-labels.ts'
import { countForecast, wholeWeeks } from './count-forecast.ts'

const day = 86_400_000
const start = Date.parse('2026-01-05T09:00:00Z')
const terms = { ...exampleTerms, secondShare: 0.1, costPerReading: 40, set: null, id: 1, seed: 's' }

/** So many readings in each week, one a case. */
const readIn = (weeks: readonly number[]): readonly CaseLabel[] =>
  weeks.flatMap((readings, week) =>
    Array.from({ length: readings }, (_, nth) => ({
      caseId: week * 1000 + nth,
      first: { at: new Date(start + week * 7 * day + (nth === 0 ? 0 : day)) } as never,
      second: null,
      arbitration: null,
      matters: false,
      open: false,
    })),
  )
const steady = [50, 54, 47, 51, 49, 52, 50, 48, 51, 50]
const after = (weeks: number) => start + weeks * 7 * day + day

it('says when and at what cost the reading ends, with the certificate and with every case read', () => {
  const remaining = { unread: 1000, toCertify: 400, waiting: 20 }
  const { ends, coverage, assumption, why } = countForecast(
    readIn(steady),
    remaining,
    terms,
    after(10),
  )
  expect(why).toBeNull()
  expect(ends.map(({ what, left }) => [what, left])).toEqual([
    ['certified', 460],
    ['all', 1120],
  ])
  const [certified, all] = ends
  expect(certified!.weeks!.p50).toBeCloseTo(460 / 50, -1)
  expect(all!.weeks!.p50).toBeGreaterThan(certified!.weeks!.p85!)
  expect(all!.weeks!.p10).toBeLessThan(all!.weeks!.p85!)
  expect(certified!.cost!.p50).toBeCloseTo(460 * 40, 6)
  expect(coverage!.weeks).toBe(2)
  expect(assumption).toContain('go on as they have')
})

it('gives no date before eight whole weeks, nor without readings, and says why', () => {
  const remaining = { unread: 1000, toCertify: 400, waiting: 0 }
  const early = countForecast(readIn(steady.slice(0, 7)), remaining, terms, after(7))
  expect(early.ends.every(({ weeks, cost }) => weeks === null && cost === null)).toBe(true)
  expect(early.why).toContain('needs eight')
  expect(countForecast([], remaining, terms, after(9)).why).toContain('0 whole weeks')
})

it('names no end with a certificate where no further draw would give one', () => {
  const remaining = { unread: 1000, toCertify: null, waiting: 0 }
  const { ends } = countForecast(readIn(steady), remaining, terms, after(10))
  expect(ends.map(({ what }) => what)).toEqual(['all'])
})

it('counts whole weeks alone, and none where the clock went back', () => {
  expect(wholeWeeks([start, start + 8 * day, start + 15 * day], start + 15 * day)).toEqual([1, 1])
  expect(wholeWeeks([start], start - 30 * day)).toEqual([])
})
