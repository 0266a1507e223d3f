import type { SharedCell, SharedCounts } from './document.ts'

/** Where a true count lies; `high` is Infinity where nothing published bounds it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export type CountIntervals = Readonly<Record<keyof SharedCounts, Interval>>

const intervalOf = (cell: SharedCell): Interval => {
  if (!cell.hidden) return { low: cell.low, high: cell.high }
  return cell.within ?? { low: 0, high: Number.POSITIVE_INFINITY }
}

/**
 * What the published counts of a row say together: met and undetermined make upper, upper and not met make the population. It is what
 * every reader of them can reckon, and what disclosure control reckoned with.
 *
 * @returns null where no true counts fit
 */
export function countIntervals(counts: SharedCounts): CountIntervals | null {
  let met = intervalOf(counts.met)
  let undetermined = intervalOf(counts.undetermined)
  let notMet = intervalOf(counts.notMet)
  let upper = intervalOf(counts.upper)
  let population = intervalOf(counts.population)
  // Two sums with one count in common settle in two rounds.
  for (let round = 0; round < 2; round++) {
    ;[met, undetermined, upper] = asSum(met, undetermined, upper)
    ;[upper, notMet, population] = asSum(upper, notMet, population)
  }
  ;[met, undetermined, upper] = asSum(met, undetermined, upper)
  const all = { met, undetermined, notMet, upper, population }
  return Object.values(all).every(({ low, high }) => low <= high) ? all : null
}

/** Two counts and their sum, each narrowed to what the others leave. */
function asSum(a: Interval, b: Interval, sum: Interval): readonly [Interval, Interval, Interval] {
  const total = within(sum, a.low + b.low, a.high + b.high)
  return [
    within(a, total.low - b.high, total.high - b.low),
    within(b, total.low - a.high, total.high - a.low),
    total,
  ]
}

const within = ({ low, high }: Interval, least: number, most: number): Interval => ({
  low: Math.max(low, least),
  high: Math.min(high, most),
})
