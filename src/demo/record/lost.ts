import type { Day } from '../calendar.ts'
import { randomFor } from '../random.ts'
import { rates } from '../rates.ts'

export interface Transfer {
  readonly day: Day
  readonly from: string
  readonly to: string
}

/** Days on which nobody had a file: after one unit sent it off, and before another took it in. */
export interface LostSpell {
  readonly from: Day
  readonly to: Day
}

/**
 * Now and then a file leaves one unit for nobody, and another takes it in weeks later: one hand-off is
 * written as two, with nobody between. Draws of its own, so that it moves nothing else in the world.
 */
export function lostBetween(
  ref: string,
  steps: readonly Transfer[],
  reported: Day,
  closed: Day,
): { readonly steps: readonly Transfer[]; readonly spell: LostSpell } | null {
  const random = randomFor(reported * 4_096 + (closed % 4_096), `lost ${ref}`)
  const at = steps.findIndex((step, place) => {
    const before = steps[place - 1]?.day ?? reported
    return step.day - before >= 2
  })
  const step = steps[at]
  if (!step || !random.chance(rates.fileLost.rate)) return null
  const before = steps[at - 1]?.day ?? reported
  const left = random.whole(before + 1, step.day - 1)
  return {
    spell: { from: left, to: step.day },
    steps: [
      ...steps.slice(0, at),
      { day: left, from: step.from, to: '' },
      { ...step, from: '' },
      ...steps.slice(at + 1),
    ],
  }
}
