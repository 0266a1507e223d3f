/** Times of one page, in milliseconds. */
export interface Spread {
  readonly asked: number
  readonly median: number
  readonly p95: number
  readonly most: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { asked: sorted.length, median: at(0.5), p95: at(0.95), most: at(1) }
}

const ms = (time: number) => (time < 10 ? time.toFixed(1) : String(Math.round(time)))

export const spreadWords = ({ median, p95, most, asked }: Spread): string =>
  `median ${ms(median)} ms, 95th percentile ${ms(p95)} ms, most ${ms(most)} ms (${asked} asked)`
