import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { randomFrom } from '../random.ts'
import { horizonWeeks, leastHistory, type Spread, spreadOf } from './spread.ts'
import { futureWeeks, weeklyModel } from './weeks.ts'

export interface ForecastInput {
  /** Cases read in each whole week so far, oldest first. At least eight. */
  readonly done: readonly number[]
  /** Readings left, second readings and the random tail included. */
  readonly left: number
  /** Cases added in each whole week so far; none where absent. */
  readonly added?: readonly number[]
  /** Cost of one reading, in the review's own currency; null: no cost. */
  readonly costPerReading?: number | null
  readonly seed?: number
  readonly draws?: number
}

export interface Forecast {
  /** Weeks from now until nothing is left. Infinity: not within twenty years. */
  readonly weeks: Spread
  readonly cost: Spread | null
  readonly draws: readonly number[]
  readonly assumption: string
}

/**
 * When the reading ends, from the readers' own weeks (trust in it comes from `backtest`): Monte
 * Carlo over negative-binomial weeks, doubt about their mean and the cases still being added.
 *
 * @throws LB_TRIAGE_HISTORY before eight weeks, LB_TRIAGE_COUNTS
 */
export function forecastCompletion(input: ForecastInput): Forecast {
  const { done, left, added = [], costPerReading = null, seed = 1, draws = 2000 } = input
  const counts = [...done, ...added, left, costPerReading ?? 0]
  if (!counts.every((n) => n >= 0 && Number.isFinite(n))) {
    throw refusal(triageErrors, 'LB_TRIAGE_COUNTS')
  }
  if (done.length < leastHistory || done.every((week) => week === 0)) {
    throw refusal(triageErrors, 'LB_TRIAGE_HISTORY')
  }
  const random = randomFrom(seed)
  const model = weeklyModel(done)
  const growth = added.some((week) => week > 0) ? weeklyModel(added) : null
  const ends = Array.from({ length: draws }, () => {
    const read = futureWeeks(model, random)
    const more = growth ? futureWeeks(growth, random) : () => 0
    let remaining = left
    let readings = 0
    for (let week = 1; week <= horizonWeeks; week += 1) {
      const now = read()
      if (now >= remaining) {
        const part = now === 0 ? 0 : remaining / now
        return { weeks: week - 1 + part, readings: readings + remaining }
      }
      readings += now
      remaining += more() - now
    }
    return { weeks: Number.POSITIVE_INFINITY, readings: Number.POSITIVE_INFINITY }
  })
  const weeks = ends.map((end) => end.weeks).sort((a, b) => a - b)
  const costs = ends.map((end) => end.readings * (costPerReading ?? 0))
  return {
    weeks: spreadOf(weeks),
    cost: costPerReading === null ? null : spreadOf(costs),
    draws: weeks,
    assumption:
      'The readers go on as they have: their number, hours and the kind of case stay as in the weeks counted.',
  }
}
