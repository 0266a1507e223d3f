import { type Day, slashDate } from '../calendar.ts'
import type { Row } from '../files/table.ts'
import { hashOf } from '../random.ts'

/** A share that depends on the label alone: no other draw of the world moves. */
const share = (label: string): number => hashOf(label) / 4294967296

/**
 * When the system says a row was put in and last changed. The first row of a case comes with the
 * report; half of those about a further suspect come later. Closing changes every row; some were
 * changed after it, and some systems no longer know.
 */
export function entered(ref: string, row: number, reported: Day, closed: Day): Row {
  const label = `${ref}/${row}`
  const soon = reported + Math.floor(share(`${label}/soon`) * 4)
  const late = reported + Math.floor(share(`${label}/late`) * (closed - reported))
  const recorded = Math.min(closed, row > 0 && share(`${label}/which`) < 0.5 ? late : soon)
  const touched = share(`${label}/touched`)
  const after = closed + 1 + Math.floor(share(`${label}/after`) * 700)
  return {
    recorded_date: slashDate(recorded),
    updated_date: touched < 0.15 ? '' : slashDate(touched < 0.3 ? after : closed),
  }
}
