import { parseArgs } from 'node:util'
import { shareInterval } from '../../src/estimates/index.ts'
import { simulatedReview } from '../../src/triage/forecast/simulated-review.fixtures.ts'
import { plannedHours, whatIf } from '../../src/triage/index.ts'
import { percent, table } from './tables.ts'

/**
 * How often a review ends within the middle four fifths that the forecast with its true plan of readers gave: made-up
 * reviews with readers who come and go, not simulated by the forecast's own model.
 *
 *   node bench/triage/what-if.ts [--reviews 2000]
 *
 * Prints Markdown.
 */
const { values } = parseArgs({ options: { reviews: { type: 'string', default: '2000' } } })
const reviews = Array.from({ length: Number(values.reviews) }, (_, at) => {
  const { plan, end, ...review } = simulatedReview(at + 1)
  const { weeks } = whatIf({ ...review, hours: plannedHours(plan), seed: at + 1, draws: 400 })
  return { before: review.done.length, end, ...weeks }
})
/** With the interval that chance over reviews allows, at 95 in 100. */
function withInterval<T>(some: readonly T[], fits: (one: T) => boolean): string {
  const { value, low, high } = shareInterval(some.filter(fits).length, some.length)!
  return `${percent(value)} (${percent(low)} to ${percent(high)})`
}
const parts = [
  ['all', 8, 1_000],
  ['8 to 15 weeks on record', 8, 15],
  ['16 to 27', 16, 27],
  ['28 to 40', 28, 40],
] as const
const rows = parts.map(([words, least, most]) => {
  const some = reviews.filter(({ before }) => before >= least && before <= most)
  const share = (fits: (one: (typeof some)[number]) => boolean) =>
    percent(some.filter(fits).length / some.length)
  return [
    words,
    some.length,
    withInterval(some, ({ p10, p90, end }) => p10 <= end && end <= p90),
    share(({ p50, end }) => end <= p50),
    share(({ p85, end }) => end <= p85),
  ]
})
process.stdout.write(
  `${table(['reviews', 'how many', 'end within 10 to 90 in 100', 'by the even chance', 'by 85 in 100'], rows)}\n`,
)
