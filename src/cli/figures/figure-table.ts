import {
  type Figure,
  type FigureAsOf,
  type FigureOverWorlds,
  type PublishedFigure,
  publicWords,
  rowsToShow,
} from '../../figures/index.ts'
import { table } from '../output.ts'

type Counts = Pick<Figure, 'population' | 'met' | 'notMet' | 'undetermined' | 'lower' | 'upper'>

const head = ['population', 'met', 'not met', 'undetermined', 'lower', 'upper']
const cells = (counts: Counts) => [
  counts.population,
  counts.met,
  counts.notMet,
  counts.undetermined,
  counts.lower,
  counts.upper,
]

/** Whose cases each counts, once one counts live cases; with what is recorded and what was read side by side, once any reading makes a difference. */
export function figureTable(figures: readonly Figure[]): string {
  const differ = figures.some(({ asRecorded, asRead }) => !isSame(asRecorded, asRead))
  const some = figures.some(({ counts }) => counts !== 'review')
  return table(
    [
      'definition',
      ...(some ? ['counts'] : []),
      ...head,
      ...(differ ? ['as recorded', 'as read'] : []),
    ],
    figures.map((figure) => [
      `${figure.definition}@${figure.version}`,
      ...(some ? [populationWords[figure.counts]] : []),
      ...(figure.counted ? cells(figure) : ['not counted yet']),
      ...(figure.counted && differ ? [spanOf(figure.asRecorded), spanOf(figure.asRead)] : []),
    ]),
  )
}

const populationWords = {
  review: 'cases under review',
  live: 'live cases',
  both: 'both',
} as const

const isSame = (a: Counts, b: Counts): boolean => a.lower === b.lower && a.upper === b.upper
const spanOf = ({ lower, upper }: Counts): string => `${lower} to ${upper}`

type Then = Pick<FigureAsOf, 'definition' | 'version' | 'asOf' | 'surely' | 'atMost'>

/** Two lines a definition where a day on record is asked about: what was for certain, and at most. */
export function asOfTable(figures: readonly Then[]): string {
  const rows = figures.flatMap(({ definition, version, asOf, surely, atMost }) => {
    const name = `${definition}@${version}`
    return asOf.onRecord === null
      ? [[name, 'known', ...cells(atMost)]]
      : [
          [name, 'surely', ...cells(surely)],
          [name, 'at most', ...cells(atMost)],
        ]
  })
  return table(['definition', 'on record', ...head], rows)
}

/** Published figures as they are told. */
export function publicFigureTable(figures: readonly PublishedFigure[]): string {
  const rows = figures.flatMap((figure) =>
    rowsToShow(figure).map((row) => {
      const says = figure.publicCounts[row]
      const { population, met, notMet, undetermined, upper } = says
      return [
        `${figure.definition}@${figure.version}`,
        figure.asOf.onRecord === null ? 'known' : row === 'surely' ? 'surely' : 'at most',
        ...[population, met, notMet, undetermined, met, upper].map((said) => publicWords(said)),
      ]
    }),
  )
  return table(['definition', 'on record', ...head], rows)
}

const interval = ({ low, high }: FigureOverWorlds['metOverWorlds']): string => `${low} to ${high}`

export function worldsTable(figures: readonly FigureOverWorlds[]): string {
  const [first] = figures
  const words = first
    ? `\n95 in 100 of ${first.worlds} worlds (seed ${first.seed}) in which ${first.uncertainLinks} uncertain links hold or not; ${first.affectedCases} cases rest on them.`
    : ''
  const rows = figures.map((figure) => [
    `${figure.definition}@${figure.version}`,
    figure.population,
    figure.lower,
    interval(figure.metOverWorlds),
    figure.upper,
    interval(figure.atMostOverWorlds),
  ])
  return (
    table(['definition', 'population', 'lower', 'over worlds', 'upper', 'over worlds'], rows) +
    words
  )
}
