import {
  type FigureSays,
  type PublishedFigure,
  publicWords,
  rowsToShow,
  rowWords,
} from '../../../figures/index.ts'
import { intervalBar } from '../../charts/interval.ts'
import { numberWords } from '../../words/words.ts'

type Said = FigureSays['met']

const words = (said: Said) => publicWords(said, numberWords)
const least = (said: Said): number => (said.hidden ? (said.within?.low ?? 0) : said.low)
const most = (said: Said): number | null => (said.hidden ? (said.within?.high ?? null) : said.high)
const asItIs = (said: Said): boolean => !said.hidden && said.low === said.high

/** One row of a figure as it is told, with its bar where its population is told at all. */
export function saidRow(label: string, says: FigureSays) {
  const { met, undetermined, notMet, upper, population } = says
  const [lower, highest] = [words(met), words(upper)]
  const exact = asItIs(met) && asItIs(upper)
  return {
    label,
    met: lower,
    undetermined: words(undetermined),
    notMet: words(notMet),
    population: words(population),
    bounds: exact ? `${lower} to ${highest}` : `At least ${lower}; at most ${highest}`,
    bar: barOf(says),
  }
}

/** As wide as the bounds may be, for all that is told. */
function barOf({ met, upper, population }: FigureSays) {
  const all = most(population)
  if (all === null) return null
  const lower = Math.min(all, least(met))
  const bar = intervalBar({ population: all, lower, upper: Math.min(all, most(upper) ?? all) })
  if (asItIs(met) && asItIs(upper) && asItIs(population)) return bar
  const told = `At least ${words(met)} and at most ${words(upper)} of ${words(population)} cases`
  return { ...bar, words: told }
}

/** What was on record for certain and at most; one row where no day on record is asked about. */
export const saidRows = (figure: Pick<PublishedFigure, 'asOf' | 'publicCounts'>) =>
  rowsToShow(figure).map((row) =>
    saidRow(figure.asOf.onRecord === null ? 'Known' : rowWords[row], figure.publicCounts[row]),
  )
