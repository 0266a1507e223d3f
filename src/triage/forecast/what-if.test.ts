import { describe, expect, it } from 'vitest'
import { simulatedReview } from './simulated-review.fixtures.ts'
import { plannedHours, type StaffingPlan } from './staffing.ts'
import { whatIf } from './what-if.ts'

const steady = {
  done: [40, 44, 38, 41, 42, 39, 40, 43, 37, 41],
  staffed: Array<number>(10).fill(40),
}
const asked = (plan: StaffingPlan, left = 800) =>
  whatIf({ ...steady, left, hours: plannedHours(plan), draws: 300 })

describe('the hours of a plan', () => {
  it('has leave, who comes and who is away by parts of a week, and never fewer than none', () => {
    const hours = plannedHours({
      readers: 4,
      hours: 20,
      leave: 13,
      changes: [
        { readers: 2, from: 1.5 },
        { readers: -3, from: 3, until: 4.5 },
        { readers: -10, from: 6 },
      ],
    })
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(hours)).toEqual([60, 75, 90, 45, 67.5, 90, 0, 0])
    expect(plannedHours({ readers: 4, hours: 20, leave: 60 })(0)).toBe(0)
  })
})

describe('what if', () => {
  it('takes the pace from the weeks so far: the same readers end when the division says, twice as many in half the time', () => {
    const same = asked({ readers: 2, hours: 20 })
    expect(same.pace).toBeCloseTo(40.5 / 40, 9)
    expect(same.weeks.p50).toBeCloseTo(800 / 40.5, 0)
    expect(same.weeks.p50).toBeLessThan(same.weeks.p85)
    expect(same.hours.p50).toBeCloseTo(800 / same.pace, -1.5)
    const twice = asked({ readers: 4, hours: 20 })
    expect(twice.weeks.p50 / same.weeks.p50).toBeCloseTo(0.5, 1)
    expect(twice.hours.p50 / same.hours.p50).toBeCloseTo(1, 1)
  })

  it('has no end with nobody, an end with a thousand, and no weeks for nothing', () => {
    expect(asked({ readers: 0, hours: 20 }).weeks.p10).toBe(Number.POSITIVE_INFINITY)
    expect(asked({ readers: 5, hours: 0 }).hours.p50).toBe(Number.POSITIVE_INFINITY)
    const thousand = asked({ readers: 1000, hours: 20 })
    expect(thousand.weeks.p85).toBeGreaterThan(0)
    expect(thousand.weeks.p85).toBeLessThan(0.1)
    expect(asked({ readers: 2, hours: 20 }, 0).weeks.p90).toBe(0)
    // Nobody yet, but somebody later.
    expect(
      asked({ readers: 0, hours: 20, changes: [{ readers: 2, from: 10 }] }).weeks.p10,
    ).toBeGreaterThan(10)
  })

  it('names no end before eight weeks in which anybody read, and takes no counts that are none', () => {
    const hours = () => 40
    const of =
      (done: readonly number[], staffed: readonly number[], left = 10) =>
      () =>
        whatIf({ done, staffed, left, hours })
    expect(of(Array(7).fill(9), Array(7).fill(9))).toThrow('LB_TRIAGE_HISTORY')
    expect(of(Array(9).fill(9), [0, 0, 9, 9, 9, 9, 9, 9, 9])).toThrow('LB_TRIAGE_HISTORY')
    expect(of(Array(9).fill(0), Array(9).fill(9))).toThrow('LB_TRIAGE_HISTORY')
    expect(of([1], [1, 2])).toThrow('LB_TRIAGE_COUNTS')
    expect(of(Array(9).fill(9), Array(9).fill(9), -1)).toThrow('LB_TRIAGE_COUNTS')
    expect(of(Array(9).fill(9), Array(9).fill(Number.NaN))).toThrow('LB_TRIAGE_COUNTS')
  })

  it('holds the end of four reviews in five in its middle four fifths: 1,000 reviews', () => {
    let within = 0
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { end, plan, ...review } = simulatedReview(seed)
      const hours = plannedHours(plan)
      const { p10, p90 } = whatIf({ ...review, hours, seed, draws: 200 }).weeks
      if (p10 <= end && end <= p90) within += 1
    }
    expect(within).toBeGreaterThan(750)
    expect(within).toBeLessThan(850)
  })

  it('is never later with a tenth more readers, nor earlier with more to read: 1,000 reviews', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { end: _, plan, ...review } = simulatedReview(seed)
      const of = (readers: number, left = review.left) =>
        whatIf({ ...review, left, hours: plannedHours({ ...plan, readers }), seed, draws: 20 })
          .weeks
      const [now, more, longer] = [
        of(plan.readers),
        of(plan.readers * 1.1),
        of(plan.readers, review.left + 1),
      ]
      for (const share of ['p10', 'p50', 'p85', 'p90'] as const) {
        expect(more[share]).toBeLessThan(now[share])
        expect(longer[share]).toBeGreaterThanOrEqual(now[share])
      }
    }
  })
})
