import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'

/**
 * Answers by case and reader: `ratings[c][r]` is what reader r said of case c, null where the reader
 * did not read it. Any number of readers, any set of answers.
 */
export type Ratings = readonly (readonly (string | null)[])[]

/** How often each answer was given to one case. */
export type Tally = ReadonlyMap<string, number>

export const tally = (answers: readonly (string | null)[]): Tally => {
  const counts = new Map<string, number>()
  for (const answer of answers) {
    if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  return counts
}

export const total = (counts: Tally): number => counts.values().reduce((sum, n) => sum + n, 0)

/**
 * Tallies of the cases with at least `least` readings.
 *
 * @throws LB_TRIAGE_RATINGS where there are none
 */
export function tallies(ratings: Ratings, least = 2): readonly Tally[] {
  const kept = ratings.map(tally).filter((counts) => total(counts) >= least)
  if (kept.length === 0) throw refusal(triageErrors, 'LB_TRIAGE_RATINGS')
  return kept
}
