import type { Figure, FigureThen } from '../../review/index.ts'
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

export const figureTable = (figures: readonly Figure[]): string =>
  table(
    ['definition', ...head],
    figures.map((figure) => [`${figure.definition}@${figure.version}`, ...cells(figure)]),
  )

type Then = Pick<FigureThen, 'definition' | 'version' | 'asOf' | 'surely' | 'atMost'>

/** Two lines a definition where a day on record is asked about: what was for certain, and at most. */
export function thenTable(figures: readonly Then[]): string {
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
