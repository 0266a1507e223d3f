import { describe, expect, it } from 'vitest'
import { gamma, poisson, randomFrom } from '../random.ts'
import { backtest } from './backtest.ts'
import { forecastCompletion } from './completion.ts'

/** Weeks of a review that reads about twenty cases a week, more unevenly than chance. */
const weeks = (seed: number, n: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: n }, () => poisson(random, (20 * gamma(random, 10)) / 10))
}

describe('forecast of completion', () => {
  it('steady weeks end when the division says, with doubt around it', () => {
    const forecast = forecastCompletion({ done: weeks(1, 26), left: 400 })
    expect(forecast.weeks.p50).toBeGreaterThan(16)
    expect(forecast.weeks.p50).toBeLessThan(24)
    expect(forecast.weeks.p10).toBeLessThan(forecast.weeks.p50)
    expect(forecast.weeks.p90).toBeGreaterThan(forecast.weeks.p85)
    expect(forecast.cost).toBeNull()
  })

  it('eight of ten reviews end within the 80 % interval', () => {
    let within = 0
    const reviews = 60
    for (let seed = 1; seed <= reviews; seed += 1) {
      const all = weeks(seed, 80)
      const done = all.slice(0, 12)
      let left = 400
      const truth = all.slice(12).findIndex((week) => {
        left -= week
        return left <= 0
      })
      const { p10, p90 } = forecastCompletion({ done, left: 400, seed, draws: 400 }).weeks
      if (p10 <= truth + 1 && truth <= p90) within += 1
    }
    expect(within / reviews).toBeGreaterThan(0.7)
  })

  it('costs what it reads; nothing left costs nothing', () => {
    const forecast = forecastCompletion({ done: weeks(2, 10), left: 100, costPerReading: 30 })
    expect(forecast.cost!.p50).toBeCloseTo(3000, 6)
    expect(forecastCompletion({ done: weeks(2, 10), left: 0 }).weeks.p90).toBe(0)
  })

  it('more cases coming than are read: no end in sight', () => {
    const forecast = forecastCompletion({
      done: weeks(3, 10),
      left: 500,
      added: Array(10).fill(60),
    })
    expect(forecast.weeks.p50).toBe(Number.POSITIVE_INFINITY)
  })

  it('shows no date before eight weeks, nor from weeks in which nothing was read', () => {
    expect(() => forecastCompletion({ done: weeks(4, 7), left: 10 })).toThrow('LB_TRIAGE_HISTORY')
    expect(() => forecastCompletion({ done: Array(9).fill(0), left: 10 })).toThrow(
      'LB_TRIAGE_HISTORY',
    )
  })

  it('the backtest has one origin a week and says how often it would have been right', () => {
    const tested = backtest(weeks(5, 24))
    expect(tested.origins).toHaveLength(16)
    expect(tested.coverage).toBeGreaterThan(0.5)
    expect(tested.meanCrps).toBeGreaterThan(0)
    expect(() => backtest(weeks(5, 8))).toThrow('LB_TRIAGE_HISTORY')
  })
})
