import { LookbackError } from '../../model/index.ts'
import { backtest, forecastCompletion } from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { ForecastView } from './contract.ts'
import type { StoredTerms } from './terms.ts'

const weekMs = 7 * 86_400_000

/**
 * When all unread cases would be read, second readings at their share included, from the whole
 * weeks so far. Null spread, with the reason, where the weeks do not suffice.
 */
export function countForecast(
  labels: readonly CaseLabel[],
  unread: number,
  terms: StoredTerms,
): ForecastView {
  const days = labels.flatMap(({ first, second, arbitration }) =>
    [first, second, arbitration].flatMap((each) => (each ? [each.at.getTime()] : [])),
  )
  const weeks = wholeWeeks(days, Date.now())
  const left = Math.ceil(unread * (1 + terms.secondShare + terms.doubtedShare))
  const shown = { weeks, left, costPerReading: terms.costPerReading }
  try {
    const {
      weeks: spread,
      cost,
      assumption,
    } = forecastCompletion({
      done: weeks,
      left,
      costPerReading: terms.costPerReading,
    })
    const tested = weeks.length >= 9 ? backtest(weeks) : null
    return {
      ...shown,
      spread: finite(spread),
      cost: cost && finite(cost),
      assumption,
      coverage: tested && { weeks: tested.origins.length, share: tested.coverage },
      why: null,
    }
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    const why = `${weeks.length} whole weeks are on record; a date needs eight.`
    return { ...shown, spread: null, cost: null, assumption: null, coverage: null, why }
  }
}

/** Readings in each whole week since the first, the unfinished week left out. */
export function wholeWeeks(times: readonly number[], now: number): readonly number[] {
  if (times.length === 0) return []
  const start = Math.min(...times)
  const weeks = Array<number>(Math.floor((now - start) / weekMs)).fill(0)
  for (const time of times) {
    const week = Math.floor((time - start) / weekMs)
    if (week < weeks.length) weeks[week]! += 1
  }
  return weeks
}

/** Null: not within twenty years. */
const finite = (spread: { readonly p10: number; readonly p50: number; readonly p85: number }) => {
  const { p10, p50, p85 } = spread
  const known = (value: number) => (Number.isFinite(value) ? value : null)
  return { p10: known(p10), p50: known(p50), p85: known(p85) }
}
