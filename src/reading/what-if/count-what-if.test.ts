import { describe, expect, it } from 'vitest'
import type { TriageProgress, TriageTerms } from '../triage/contract.ts'
import { countWhatIf, type ReadingMade, weeksStaffed } from './count-what-if.ts'

const day = 86_400_000
const start = Date.parse('2026-01-05T09:00:00Z')
const nowAfter = (weeks: number) => start + weeks * 7 * day + day

/** Each week so many officers, each so many readings. */
const made = (weeks: number, officers: number, each: number): readonly ReadingMade[] =>
  Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: officers * each }, (_, nth) => ({
      by: `officer ${nth % officers}`,
      at: start + week * 7 * day + (nth === 0 ? 0 : (day * (1 + (week % 3))) / 2),
    })),
  ).flat()

const terms = { target: 0.95, secondShare: 0.1, doubtedShare: 0.05 } as TriageTerms
const progress = {
  cases: 1200,
  read: 200,
  ifFrozen: { least: 10, draws: 300 },
  tail: null,
  expected: [
    { read: 200, found: 40 },
    { read: 500, found: 96 },
    { read: 1200, found: 100 },
  ],
  forecast: { ends: [{ what: 'all', left: 1150 + 12 }] },
} as unknown as TriageProgress
const question = {
  hoursNow: 20,
  plan: { readers: 5, hours: 20 },
  secondShare: 0.1,
  costPerHour: 30,
}

describe('what if others read', () => {
  it('counts readings and officers by whole weeks', () => {
    expect(weeksStaffed(made(2, 3, 4), nowAfter(2))).toEqual([
      { readings: 12, readers: 3 },
      { readings: 12, readers: 3 },
    ])
    expect(weeksStaffed([], start)).toEqual([])
    expect(weeksStaffed(made(1, 1, 1), start - day)).toEqual([])
  })

  it('names the ends with the share asked for, what waits already apart', () => {
    const found = countWhatIf(made(10, 5, 10), progress, terms, question, nowAfter(10))
    expect(found.ends.map(({ what, left }) => [what, left])).toEqual([
      ['certified', 12 + 345],
      ['inOrder', 12 + 345],
      ['all', 12 + 1150],
    ])
    const none = countWhatIf(
      made(10, 5, 10),
      progress,
      terms,
      { ...question, secondShare: 0 },
      nowAfter(10),
    )
    expect(none.ends.at(-1)!.left).toBe(12 + 1050)
    expect(found.readersNow).toBe(5)
    expect(found.pace).toBeCloseTo(0.5, 9)
    const all = found.ends.at(-1)!
    expect(all.planned).toEqual(all.asNow)
    expect(all.planned!.p50).toBeCloseTo(1162 / 50, -0.5)
    expect(all.cost!.p50).toBeCloseTo(all.hours!.p50! * 30, 6)
    expect(found.beyond).toBe(false)
  })

  it('is in words with nobody, or a thousand, and before eight weeks', () => {
    const asked = (readers: number, weeks = 10) =>
      countWhatIf(
        made(weeks, 5, 10),
        progress,
        terms,
        { ...question, plan: { readers, hours: 20 }, costPerHour: null },
        nowAfter(weeks),
      )
    const nobody = asked(0).ends.at(-1)!
    expect(nobody).toMatchObject({
      planned: { p50: null, p85: null },
      hours: { p50: null },
      cost: null,
    })
    expect(nobody.asNow!.p50).toBeGreaterThan(1)
    expect(asked(1000).beyond).toBe(true)
    const early = asked(5, 7)
    expect(early.why).toContain('7 whole weeks')
    expect(early.ends.every(({ asNow, planned, hours }) => !asNow && !planned && !hours)).toBe(true)
    expect(countWhatIf([], progress, terms, question, start).why).toContain('0 whole weeks')
  })
})
