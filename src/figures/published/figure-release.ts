import type { PublicCell, Release, ReleaseCell } from '../../disclosure/index.ts'
import { figureCounts } from '../earlier/figure-rows.ts'
import type { PublishedFigure } from './contract.ts'
import { countWords, rowsToShow, rowWords } from './figure-words.ts'

/** A figure as it leaves the review, the same for everybody: each count with where it lies. */
export function figureRelease(figure: PublishedFigure): Release {
  const { figureId, title, publicCounts, notes, state, steps } = figure
  const rows = rowsToShow(figure)
  const published = steps.find(({ step }) => step === 'published')?.at ?? null
  const draft = published === null ? ['A draft, not published: not to be passed on.'] : []
  const withdrawn = state === 'withdrawn' ? ['Withdrawn after it was published.'] : []
  const days = rows.length > 1 ? [{ id: 'on_record', title: 'On record', numeric: false }] : []
  const numbers = [
    ['number', 'Number'],
    ['at_least', 'At least'],
    ['at_most', 'At most'],
  ] as const
  return {
    name: `figure-${figureId}`,
    title: `Figure ${figureId}: ${title}`,
    publisher: 'the review',
    published,
    notes: [...draft, ...withdrawn, ...notes],
    columns: [
      ...days,
      { id: 'count', title: 'Cases', numeric: false },
      ...numbers.map(([id, words]) => ({ id, title: words, numeric: true })),
    ],
    rows: rows.flatMap((row) =>
      figureCounts.map((count) => [
        ...(rows.length > 1 ? [rowWords[row]] : []),
        countWords[count],
        ...cellsOf(publicCounts[row][count]),
      ]),
    ),
  }
}

function cellsOf(shows: PublicCell): readonly ReleaseCell[] {
  if (!shows.hidden) return [shows.value, shows.low, shows.high]
  return [null, shows.within?.low ?? null, shows.within?.high ?? null]
}
