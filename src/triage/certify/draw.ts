import { createHash } from 'node:crypto'
import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'

/**
 * The order in which a tail is drawn: cases sorted by SHA-256 of `seed:case`. Anyone with the seed
 * from the ledger and the list of cases can redo it with any tool. Uniform as long as the seed was
 * fixed before the tail was, by somebody who did not choose it for its effect.
 *
 * @throws LB_TRIAGE_COUNTS where a case stands there twice
 */
export function drawOrder(seed: string, cases: readonly number[]): readonly number[] {
  if (new Set(cases).size !== cases.length) {
    throw refusal(triageErrors, 'LB_TRIAGE_COUNTS', 'A case stands in the tail twice.')
  }
  const keyed = cases.map((caseId) => ({
    caseId,
    key: createHash('sha256').update(`${seed}:${caseId}`).digest('hex'),
  }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  return keyed.map(({ caseId }) => caseId)
}

/** What has been read of a tail, as the certificate counts it. */
export interface DrawCounts {
  readonly size: number
  /** Read in an unbroken run from the start of the draw. */
  readonly drawn: number
  readonly hits: number
  /** Found in the tail beyond the run: taken early, or opened for another reason. */
  readonly outside: number
}

/**
 * Counts for the certificate from what has been read of a tail. Only an unbroken run from the start
 * of the draw is evidence: a case skipped because it looked dull would bias it. What was found
 * beyond the run is found, and says nothing of the rest.
 *
 * @param order the tail as drawn (`drawOrder`)
 * @param answers whether each case read matters
 */
export function countDraw(
  order: readonly number[],
  answers: ReadonlyMap<number, boolean>,
): DrawCounts {
  const unread = order.findIndex((caseId) => !answers.has(caseId))
  const drawn = unread === -1 ? order.length : unread
  const found = (some: readonly number[]) => some.filter((caseId) => answers.get(caseId)).length
  return {
    size: order.length,
    drawn,
    hits: found(order.slice(0, drawn)),
    outside: found(order.slice(drawn)),
  }
}
