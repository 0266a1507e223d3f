import type { Bounds } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { reviewErrors } from '../errors.ts'

/** From here on a count is taken not to single anybody out; docs/figures.md gives the conventions. */
export const leastPublished = 10

export const smallCounts = (counts: readonly Bounds[]): readonly number[] =>
  counts
    .flatMap(({ met, notMet, undetermined }) => [met, notMet, undetermined])
    .filter((count) => count > 0 && count < leastPublished)

/** What the figure says about small numbers: a person's word where there are any. @throws LB_FIGURE_INPUT */
export function suppressionNote(said: string, counts: readonly Bounds[]): string {
  const note = said.trim().slice(0, 2000)
  if (note !== '') return note
  const [small] = smallCounts(counts)
  if (small !== undefined) {
    const cause = `The count ${small} is below ${leastPublished}, and nothing is said about how it is kept from singling anybody out.`
    throw refusal(reviewErrors, 'LB_FIGURE_INPUT', cause)
  }
  return `None needed: no count is from 1 to ${leastPublished - 1}.`
}
