import { LookbackError } from '../../model/index.ts'
import { backtest, type Forecast, forecastCompletion, type Spread } from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { ForecastView, SpreadView } from './contract.ts'
import type { StoredTerms } from './terms.ts'

const weekMs = 7 * 86_400_000

/** What is still to be read, in cases. */
export interface Remaining {
  readonly unread: number
  /** Random cases that would certify the target if none of them matters; null: none would. */
  readonly toCertify: number | null
  /** Second readings and arbitrations of cases read already. */
  readonly waiting: number
}

/**
 * When the reading would end, second readings at their share included, from the whole weeks so far:
 * with the certificate, and with all cases read. Null spreads, with the reason, where the weeks do
 * not suffice.
 *
 * @param now milliseconds
 */
export function countForecast(
  labels: readonly CaseLabel[],
  { unread, toCertify, waiting }: Remaining,
  terms: StoredTerms,
  now = Date.now(),
): ForecastView {
  const times = labels.flatMap(({ first, second, arbitration }) =>
    [first, second, arbitration].flatMap((each) => (each ? [each.at.getTime()] : [])),
  )
  const weeks = wholeWeeks(times, now)
  const again = 1 + terms.secondShare + terms.doubtedShare
  const left = (cases: number) => waiting + Math.ceil(cases * again - 1e-9)
  const { costPerReading } = terms
  const forecast = (readings: number) =>
    orTooEarly(() => forecastCompletion({ done: weeks, left: readings, costPerReading }))
  const ends = [
    ...(toCertify === null ? [] : [{ what: 'certified' as const, left: left(toCertify) }]),
    { what: 'all' as const, left: left(unread) },
  ].map((end) => ({ ...end, forecast: forecast(end.left) }))
  const known = ends.some((end) => end.forecast !== null)
  const tested = known && weeks.length >= 9 ? backtest(weeks) : null
  return {
    weeks,
    costPerReading,
    ends: ends.map(({ what, left: readings, forecast: made }) => ({
      what,
      left: readings,
      weeks: made && finite(made.weeks),
      cost: made?.cost ? finite(made.cost) : null,
    })),
    assumption: ends.find((end) => end.forecast)?.forecast?.assumption ?? null,
    coverage: tested && { weeks: tested.origins.length, share: tested.coverage },
    why: known ? null : `${weeks.length} whole weeks are on record; a date needs eight.`,
  }
}

function orTooEarly(make: () => Forecast): Forecast | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_TRIAGE_HISTORY') return null
    throw error
  }
}

/** Readings in each whole week since the first, the unfinished week left out. */
export function wholeWeeks(times: readonly number[], now: number): readonly number[] {
  if (times.length === 0) return []
  const start = times.reduce((least, time) => Math.min(least, time))
  const weeks = Array<number>(Math.max(0, Math.floor((now - start) / weekMs))).fill(0)
  for (const time of times) {
    const week = Math.floor((time - start) / weekMs)
    if (week < weeks.length) weeks[week]! += 1
  }
  return weeks
}

/** Null: not within twenty years. */
const finite = ({ p10, p50, p85 }: Spread): SpreadView => {
  const known = (value: number) => (Number.isFinite(value) ? value : null)
  return { p10: known(p10), p50: known(p50), p85: known(p85) }
}
