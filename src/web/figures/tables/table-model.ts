import {
  type SuppressionReason,
  type TableCell,
  type TableState,
  type TableView,
  tableDimensions,
} from '../../../figures/index.ts'

export const tableStateWords: Readonly<Record<TableState, string>> = {
  preview: 'Preview',
  proposed: 'Proposed',
  published: 'Published',
  declined: 'Declined',
}

const becauseWords: Readonly<Record<SuppressionReason, string>> = {
  primary: 'a small count',
  secondary: 'it would give a small count away',
  consistency: 'hidden in a table published before',
}

export const dividedBy = (by: TableView['by']): string =>
  by.map((id) => tableDimensions[id].toLowerCase()).join(', ')

/** As the page shows a cell: a number, or the shorthand with its reason for those who may know. */
const shownCell = ({ value, because }: TableCell) => ({
  value,
  because: because && becauseWords[because],
  mark: because === 'primary' ? 'small' : 'other',
})

export type TableModel = ReturnType<typeof shownTable>

export function shownTable(view: TableView) {
  const { proof, rows, hidden, hiddenBecause, state, by } = view
  return {
    ...view,
    stateWords: tableStateWords[state],
    caption: `Cases by ${dividedBy(by)}`,
    rows: rows.map((row) => ({
      ...row,
      total: row.heads.every((head) => head === 'All'),
      cells: row.cells.map(shownCell),
    })),
    summary: [
      ...(hidden === 0 ? ['No number is hidden.'] : [hiddenWords(hidden, hiddenBecause)]),
      proof.fewestValues === null
        ? 'There is no small count, so there was nothing to attack.'
        : `An attacker who knows the rules and all that was published could not work any of ${proof.attacked} hidden small counts and sums out: each can still be at least ${proof.fewestValues} values, and ${proof.leastValues} are asked for.`,
      proof.against.length === 0
        ? 'No table was published before this one was made.'
        : `Tables published before, which the attacker knew: ${proof.against.join(', ')}.`,
      ...(proof.figures.length === 0
        ? []
        : [`Published figures the attacker knew: ${proof.figures.join(', ')}.`]),
      ...(proof.implied.length === 0
        ? []
        : [
            `Whatever meets the first meets the second, as the attacker knew: ${proof.implied.join(', ')}.`,
          ]),
    ],
  }
}

function hiddenWords(hidden: number, why: TableView['hiddenBecause']): string {
  const all = `${hidden} ${hidden === 1 ? 'number is' : 'numbers are'} hidden`
  if (why === null) return `${all}.`
  const parts = [
    `${why.primary} because the count is small`,
    `${why.secondary} because it would give a small count away`,
    `${why.consistency} because a table published before hides it`,
  ].filter((_, index) => [why.primary, why.secondary, why.consistency][index] !== 0)
  return `${all}: ${parts.join(', ')}.`
}
