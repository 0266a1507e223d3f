import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { type Ratings, type Tally, tallies, tally, total } from './ratings.ts'

/** Pairs of equal readings of a case, as a share of its pairs. */
const agreeing = (counts: Tally): number => {
  const n = total(counts)
  return counts.values().reduce((sum, k) => sum + k * (k - 1), 0) / (n * (n - 1))
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Observed agreement beyond chance; 1 where chance alone agrees always and nobody disagreed. */
const beyondChance = (observed: number, chance: number): number =>
  chance >= 1 ? 1 : (observed - chance) / (1 - chance)

/**
 * Krippendorff's α for unordered answers, readings may be missing: 1 − observed / expected
 * disagreement over all pairable readings (Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability"). 1: always agree; 0: as chance would.
 */
export function krippendorffAlpha(ratings: Ratings): number {
  const cases = tallies(ratings)
  const overall = new Map<string, number>()
  let n = 0
  let observed = 0
  for (const counts of cases) {
    const m = total(counts)
    n += m
    observed += m * (1 - agreeing(counts))
    for (const [answer, k] of counts) overall.set(answer, (overall.get(answer) ?? 0) + k)
  }
  const same = overall.values().reduce((sum, k) => sum + k * (k - 1), 0)
  const expected = 1 - same / (n * (n - 1))
  return expected === 0 ? 1 : 1 - observed / n / expected
}

/**
 * Gwet's AC1 (2008): chance agreement Σ π(1 − π) / (Q − 1), steady where what matters is rare and κ
 * collapses. π is the mean share of an answer over the cases read at all; Q counts the answers used.
 */
export function gwetAc1(ratings: Ratings): number {
  const observed = mean(tallies(ratings).map(agreeing))
  const shares = new Map<string, number>()
  const read = tallies(ratings, 1)
  for (const counts of read) {
    for (const [answer, k] of counts) {
      shares.set(answer, (shares.get(answer) ?? 0) + k / total(counts) / read.length)
    }
  }
  if (shares.size === 1) return 1
  const chance = shares.values().reduce((sum, p) => sum + p * (1 - p), 0) / (shares.size - 1)
  return beyondChance(observed, chance)
}

/** Cohen's κ of the first two readers over the cases both read (Cohen 1960). */
export function cohenKappa(ratings: Ratings): number {
  const both = bothRead(ratings)
  const shareOf = (reader: 0 | 1, answer: string) =>
    both.filter((pair) => pair[reader] === answer).length / both.length
  const answers = new Set(both.flat())
  const observed = both.filter(([a, b]) => a === b).length / both.length
  const chance = [...answers].reduce((sum, each) => sum + shareOf(0, each) * shareOf(1, each), 0)
  return beyondChance(observed, chance)
}

/**
 * Fleiss' κ (1971): every case read by the same number of readers.
 *
 * @throws LB_TRIAGE_RATINGS where the numbers differ
 */
export function fleissKappa(ratings: Ratings): number {
  const cases = ratings.map(tally)
  const n = total(cases[0] ?? new Map())
  if (n < 2 || cases.some((counts) => total(counts) !== n)) {
    const cause = 'Fleiss’ kappa needs every case read by the same number of readers, two or more.'
    throw refusal(triageErrors, 'LB_TRIAGE_RATINGS', cause)
  }
  const shares = new Map<string, number>()
  for (const [answer, k] of cases.flatMap((counts) => [...counts])) {
    shares.set(answer, (shares.get(answer) ?? 0) + k / n / cases.length)
  }
  const chance = shares.values().reduce((sum, p) => sum + p * p, 0)
  return beyondChance(mean(cases.map(agreeing)), chance)
}

/**
 * Positive agreement of the first two readers, 2a / (2a + b + c): given that one marked a case, how
 * likely the other did (Cicchetti & Feinstein 1990). Null where neither marked any.
 */
export function positiveAgreement(ratings: Ratings, positive: string): number | null {
  const both = bothRead(ratings)
  const marks = both.flat().filter((answer) => answer === positive).length
  if (marks === 0) return null
  return (2 * both.filter(([a, b]) => a === positive && b === positive).length) / marks
}

function bothRead(ratings: Ratings): readonly (readonly [string, string])[] {
  const both = ratings.flatMap(([a, b]) => (a != null && b != null ? [[a, b] as const] : []))
  if (both.length === 0) throw refusal(triageErrors, 'LB_TRIAGE_RATINGS')
  return both
}
