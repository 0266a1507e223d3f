import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { normal, type Random, randomFrom } from '../random.ts'
import { horizonWeeks, leastHistory, type Spread, spreadOf } from './spread.ts'
import { futureRates, type WeeklyModel, weeklyModel } from './weeks.ts'

export interface WhatIfInput {
  /** Readings in each whole week so far, oldest first. */
  readonly done: readonly number[]
  /** Hours of reading that were staffed in each of these weeks. */
  readonly staffed: readonly number[]
  /** Readings left, second readings included. */
  readonly left: number
  /** Hours of reading in each coming week, the first being week 0. */
  readonly hours: (week: number) => number
  readonly seed?: number
  readonly draws?: number
}

export interface WhatIf {
  /** Weeks from now until nothing is left. Infinity: not within twenty years. */
  readonly weeks: Spread
  /** Hours of reading until then. */
  readonly hours: Spread
  /** Readings an hour, as in the weeks so far. */
  readonly pace: number
}

/**
 * When the reading would end with other readers: what was read an hour goes on as in the weeks so far,
 * with their unevenness and the doubt about their mean, and chance falls as on a Poisson process. Each
 * draw uses the same chance whatever the plan (common random numbers), and time runs by the readings
 * expected, so that more hours never end later and more readings never end earlier.
 *
 * @throws LB_TRIAGE_HISTORY before eight weeks in which anybody read, LB_TRIAGE_COUNTS
 */
export function whatIf(input: WhatIfInput): WhatIf {
  const { left, hours, seed = 1, draws = 1000 } = input
  const { model, meanHours } = paceModel(input)
  const ends = Array.from({ length: draws }, (_, draw) =>
    endOf(left, hours, model, meanHours, randomFrom(seed * 1_000_003 + draw)),
  )
  return {
    weeks: spreadOf(ends.map((end) => end.weeks)),
    hours: spreadOf(ends.map((end) => end.hours)),
    pace: model.mean / meanHours,
  }
}

/** The weeks so far as they would have been with the mean of their hours; those in which nobody read say nothing. */
function paceModel({ done, staffed, left }: WhatIfInput): {
  readonly model: WeeklyModel
  readonly meanHours: number
} {
  const fit = [...done, ...staffed, left].every((n) => n >= 0 && Number.isFinite(n))
  if (!fit || done.length !== staffed.length) throw refusal(triageErrors, 'LB_TRIAGE_COUNTS')
  const weeks = done.flatMap((readings, at) =>
    staffed[at]! > 0 ? [[readings, staffed[at]!] as const] : [],
  )
  if (weeks.length < leastHistory || weeks.every(([readings]) => readings === 0)) {
    throw refusal(triageErrors, 'LB_TRIAGE_HISTORY')
  }
  const meanHours = weeks.reduce((sum, [, some]) => sum + some, 0) / weeks.length
  const model = weeklyModel(weeks.map(([readings, some]) => (readings * meanHours) / some))
  return { model, meanHours }
}

function endOf(
  left: number,
  hours: (week: number) => number,
  model: WeeklyModel,
  meanHours: number,
  random: Random,
): { readonly weeks: number; readonly hours: number } {
  if (left <= 0) return { weeks: 0, hours: 0 }
  let wanted = waitFor(left, normal(random))
  const rate = futureRates(model, random)
  let spent = 0
  for (let week = 0; week < horizonWeeks; week += 1) {
    const staffed = hours(week)
    const expected = (rate() * staffed) / meanHours
    if (expected >= wanted) {
      const part = wanted / expected
      return { weeks: week + part, hours: spent + part * staffed }
    }
    wanted -= expected
    spent += staffed
  }
  return { weeks: Number.POSITIVE_INFINITY, hours: Number.POSITIVE_INFINITY }
}

/**
 * How many readings must be expected until so many are done: a gamma variable from one normal deviate
 * (Wilson and Hilferty, PNAS 17, 1931), which rises with `left` for the same deviate.
 */
function waitFor(left: number, deviate: number): number {
  const width = 1 / (9 * left)
  return left * Math.max(0, 1 - width + deviate * Math.sqrt(width)) ** 3
}
