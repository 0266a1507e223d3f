import { linear } from '../../../charts/index.ts'
import type { Comparison } from '../../../figures/index.ts'
import { yearsApart } from './years-apart.ts'

const width = 360

/** One row of a comparison with its bar: counted by both, by the first alone, by the second alone. */
export interface ApartRow {
  readonly label: string
  readonly isRecorded: boolean
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly bar: {
    readonly width: number
    readonly both: number
    readonly a: number
    readonly b: number
  }
}

function apartRows(
  rows: readonly {
    readonly key: string | number | null
    both: number
    onlyA: number
    onlyB: number
  }[],
  unknown = 'No day recorded',
): readonly ApartRow[] {
  const most = Math.max(1, ...rows.map(({ both, onlyA, onlyB }) => both + onlyA + onlyB))
  const length = linear([0, most], [0, width])
  return rows
    .filter(({ both, onlyA, onlyB }) => both + onlyA + onlyB > 0)
    .map(({ key, both, onlyA, onlyB }) => ({
      label: key === null ? unknown : `${key}`,
      isRecorded: key !== null,
      both,
      onlyA,
      onlyB,
      bar: { width, both: length(both), a: length(onlyA), b: length(onlyB) },
    }))
}

const answers = ['met', 'undetermined', 'notMet'] as const

export type ComparisonModel = ReturnType<typeof comparisonModel>

/** The nine cells as a table: a row for each answer of the first, a column for each of the second. */
export function comparisonModel(compared: Comparison) {
  const name = ({ id, version }: { id: string; version: number }) => `${id}@${version}`
  const cell = (a: string, b: string) =>
    compared.cells.find((each) => each.a === a && each.b === b)?.cases ?? 0
  const alone = (side: 'a' | 'b') =>
    answers
      .filter((answer) => answer !== 'met')
      .reduce((sum, answer) => sum + (side === 'a' ? cell('met', answer) : cell(answer, 'met')), 0)
  return {
    compared,
    names: { a: name(compared.a), b: name(compared.b) },
    counted: { both: cell('met', 'met'), onlyA: alone('a'), onlyB: alone('b') },
    rows: answers.map((a) => ({ a, cells: answers.map((b) => ({ b, cases: cell(a, b) })) })),
    answers,
    clauses: {
      a: compared.clauses.filter(({ leftOutBy }) => leftOutBy === 'a'),
      b: compared.clauses.filter(({ leftOutBy }) => leftOutBy === 'b'),
    },
    years: apartRows(compared.years),
    chart: yearsApart(compared.years),
    sources: apartRows(compared.sources),
  }
}
