import { createHash } from 'node:crypto'
import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'

/**
 * The order in which a tail is drawn: cases sorted by SHA-256 of `seed:case`. Anyone with the seed
 * from the ledger and the list of cases can redo it with any tool. Uniform as long as the seed was
 * fixed before the tail was, by somebody who did not choose it for its effect.
 */
export function drawOrder(seed: string, cases: readonly number[]): readonly number[] {
  const keyed = cases.map((caseId) => ({
    caseId,
    key: createHash('sha256').update(`${seed}:${caseId}`).digest('hex'),
  }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.caseId - b.caseId))
  return keyed.map(({ caseId }) => caseId)
}

/**
 * Counts for the certificate from what has been read of a tail. Only an unbroken run from the start
 * of the draw counts: a case skipped because it looked dull would bias it.
 *
 * @param answers whether each case read matters
 * @throws LB_TRIAGE_DRAW where cases of the tail were read out of the order drawn
 */
export function countDraw(
  seed: string,
  tail: readonly number[],
  answers: ReadonlyMap<number, boolean>,
): { readonly size: number; readonly drawn: number; readonly hits: number } {
  const order = drawOrder(seed, tail)
  const drawn = order.findIndex((caseId) => !answers.has(caseId))
  const run = drawn === -1 ? order : order.slice(0, drawn)
  const outside = order.slice(run.length).filter((caseId) => answers.has(caseId))
  if (outside.length > 0) {
    throw refusal(
      triageErrors,
      'LB_TRIAGE_DRAW',
      `${outside.length} cases of the tail were read out of the order drawn, case ${outside[0]} first; case ${order[run.length]} comes next in the draw.`,
    )
  }
  return {
    size: tail.length,
    drawn: run.length,
    hits: run.filter((caseId) => answers.get(caseId)).length,
  }
}
