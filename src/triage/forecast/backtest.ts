import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { forecastCompletion } from './completion.ts'

export interface BacktestOrigin {
  /** Weeks of history the forecast was made from. */
  readonly after: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** How long it took in truth. */
  readonly truth: number
  /** Mean |draw − truth| − ½ mean |draw − draw'|: 0 is perfect, in weeks. */
  readonly crps: number
}

export interface Backtest {
  readonly origins: readonly BacktestOrigin[]
  /** Share of origins whose truth lay in the 80 % interval. */
  readonly coverage: number
  readonly meanCrps: number
}

/**
 * Would the forecast have been right? From each past week on, forecasts how long the readings done
 * since then would take, and compares. Rolling origin, one step a week.
 *
 * @throws LB_TRIAGE_HISTORY where fewer than nine weeks are on record
 */
export function backtest(
  done: readonly number[],
  options: { readonly seed?: number } = {},
): Backtest {
  if (done.length < 9) throw refusal(triageErrors, 'LB_TRIAGE_HISTORY')
  const origins: BacktestOrigin[] = []
  for (let after = 8; after < done.length; after += 1) {
    const truth = done.length - after
    const left = done.slice(after).reduce((sum, week) => sum + week, 0)
    const { weeks, draws } = forecastCompletion({
      done: done.slice(0, after),
      left,
      seed: (options.seed ?? 1) + after,
      draws: 500,
    })
    const { p10, p50, p90 } = weeks
    origins.push({ after, p10, p50, p90, truth, crps: crps(draws, truth) })
  }
  const covered = origins.filter(({ p10, p90, truth }) => p10 <= truth && truth <= p90).length
  return {
    origins,
    coverage: covered / origins.length,
    meanCrps: origins.reduce((sum, each) => sum + each.crps, 0) / origins.length,
  }
}

/** Of sorted draws. Mean |X − X'| = 2 Σ (2i − n − 1) x_i / n². */
function crps(sorted: readonly number[], truth: number): number {
  const n = sorted.length
  const error = sorted.reduce((sum, x) => sum + Math.abs(x - truth), 0) / n
  const apart = sorted.reduce((sum, x, i) => sum + (2 * (i + 1) - n - 1) * x, 0) * (2 / n ** 2)
  return error - apart / 2
}
