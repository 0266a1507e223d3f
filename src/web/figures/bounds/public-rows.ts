import { intervalBar } from '../../../charts/index.ts'
import {
  type PublicCounts,
  type PublishedFigure,
  publicWords,
  rowsToShow,
  rowWords,
} from '../../../figures/index.ts'
import { numberWords } from '../../../words/index.ts'

type PublicCount = PublicCounts['met']

const words = (count: PublicCount) => publicWords(count, numberWords)
const least = (count: PublicCount): number => (count.hidden ? (count.within?.low ?? 0) : count.low)
const most = (count: PublicCount): number | null =>
  count.hidden ? (count.within?.high ?? null) : count.high
const isExact = (count: PublicCount): boolean => !count.hidden && count.low === count.high

/** One row of a figure as the public may know it, with its bar where its population is published. */
function publicRow(label: string, counts: PublicCounts) {
  const { met, undetermined, notMet, upper, population } = counts
  const [lower, highest] = [words(met), words(upper)]
  const exact = isExact(met) && isExact(upper)
  return {
    label,
    met: lower,
    undetermined: words(undetermined),
    notMet: words(notMet),
    population: words(population),
    bounds: exact ? `${lower} to ${highest}` : `At least ${lower}; at most ${highest}`,
    bar: barOf(counts),
  }
}

/** As wide as the bounds may be, for all that is published. */
function barOf({ met, upper, population }: PublicCounts) {
  const all = most(population)
  if (all === null) return null
  const lower = Math.min(all, least(met))
  const bar = intervalBar({ population: all, lower, upper: Math.min(all, most(upper) ?? all) })
  if (isExact(met) && isExact(upper) && isExact(population)) return bar
  const published = `At least ${words(met)} and at most ${words(upper)} of ${words(population)} cases`
  return { ...bar, words: published }
}

/** What was on record for certain and at most; one row where no day on record is asked about. */
export const publicRows = (figure: Pick<PublishedFigure, 'asOf' | 'publicCounts'>) =>
  rowsToShow(figure).map((row) =>
    publicRow(figure.asOf.onRecord === null ? 'Known' : rowWords[row], figure.publicCounts[row]),
  )
