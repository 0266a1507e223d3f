import type { ExplainedCase } from '../../triage/index.ts'

export const alreadyRead = 'Already read'

/** Parts of a score named with a place in the order; the case's own page has them all. */
const named = 3

/** Why an unread case stands where it does: its draw, once there is one, else what was learnt. */
export function placeReasons(
  { explanation }: ExplainedCase,
  draw: number | undefined,
  tailSize: number,
): readonly string[] {
  if (draw !== undefined) {
    return [`Drawn at random from the unread cases: number ${draw} of ${tailSize}`]
  }
  if (explanation === null) return []
  const parts = explanation.parts.filter(({ value }) => value > 0).slice(0, named)
  return parts.length === 0
    ? ['Nothing readers have found so far speaks for it']
    : [`Learnt from what readers have found: ${parts.map(({ words }) => words).join(', ')}`]
}
