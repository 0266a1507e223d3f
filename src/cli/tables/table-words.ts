import type { TableCell, TableView } from '../../figures/index.ts'
import { table } from '../output.ts'

const shown = ({ value }: TableCell): string =>
  value === null ? '[c]' : value.toLocaleString('en-GB')

/** A table for people at a terminal, with what was done to it. */
export function tableWords(view: TableView): string {
  const { title, heads, columns, rows, rules, hidden, hiddenBecause, proof } = view
  const why = hiddenBecause
    ? ` (${hiddenBecause.primary} small, ${hiddenBecause.secondary} that would give them away, ${hiddenBecause.consistency} hidden in a table before)`
    : ''
  const proved =
    proof.fewestValues === null
      ? 'No small count is hidden, so there was nothing to attack.'
      : `The attack on ${proof.attacked} hidden small counts failed: each can still be any of at least ${proof.fewestValues} values.`
  const earlier =
    proof.against.length === 0 ? '' : ` Tables published before: ${proof.against.join(', ')}.`
  const figures =
    proof.figures.length === 0 ? '' : ` Figures published before: ${proof.figures.join(', ')}.`
  return [
    title,
    table(
      [...heads, ...columns],
      rows.map((row) => [...row.heads, ...row.cells.map(shown)]),
    ),
    `${rules} [c]: confidential.`,
    `${hidden} cells are hidden${why}. ${proved}${earlier}${figures}`,
  ].join('\n')
}
