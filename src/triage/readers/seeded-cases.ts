import { refusal } from '../../model/index.ts'
import { clopperPearson, type Interval } from '../certify/clopper-pearson.ts'
import { triageErrors } from '../errors.ts'
import type { Reading } from './dawid-skene.ts'

/** How a reader did on known cases put among the others without saying so. */
export interface SeededRecall {
  readonly reader: string
  /** Known cases that matter which this reader read. */
  readonly seeded: number
  readonly marked: number
  /** Null before the first. */
  readonly recall: number | null
  /** Exact 95 % limits (Clopper & Pearson). */
  readonly interval: Interval
}

/** Recall of each reader on the seeded cases that matter, in order of the readers' names. */
export function seededRecall(
  readings: readonly Reading[],
  known: ReadonlyMap<number, boolean>,
): readonly SeededRecall[] {
  return [...Map.groupBy(readings, ({ reader }) => reader)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reader, given]) => {
      const seeded = given.filter(({ caseId }) => known.get(caseId) === true)
      const marked = seeded.filter(({ matters }) => matters).length
      return {
        reader,
        seeded: seeded.length,
        marked,
        recall: seeded.length === 0 ? null : marked / seeded.length,
        interval: clopperPearson(marked, seeded.length),
      }
    })
}

/**
 * Evidence that a reader's share of right answers on known cases has fallen below `floor`: a bet
 * against "at least floor" that grows with every wrong answer, read at any time. 20 or more would
 * come about by chance once in twenty at most.
 *
 * The bet is a mixture over lower shares (a tenth of the floor to nine tenths), so that no size of
 * fall need be named beforehand.
 *
 * @throws LB_TRIAGE_TARGET where floor is not between 0 and 1
 */
export function driftEvidence(right: readonly boolean[], floor: number): number {
  if (!(floor > 0 && floor < 1)) throw refusal(triageErrors, 'LB_TRIAGE_TARGET')
  const shares = Array.from({ length: 9 }, (_, i) => ((i + 1) / 10) * floor)
  const logs = shares.map((p) =>
    right.reduce((sum, each) => sum + Math.log(each ? p / floor : (1 - p) / (1 - floor)), 0),
  )
  return logs.reduce((sum, log) => sum + Math.exp(log), 0) / logs.length
}
