import { or, type Tri } from '../logic/three-valued.ts'
import type { Dated, Timeline } from './dated.ts'
import { within } from './windows.ts'

/**
 * Whether so many events lie together at one place or with one person. Whoever was there and is not recorded may have been
 * somebody each time; an unlisted event may have been anywhere. Exact where nobody stands in two groups of events whose
 * days are not known; null then too.
 */
export function sameWithin({ events, unlisted }: Timeline, count: number, days: number): Tri {
  const maybe = events.flatMap((one) => (one.isOpen ? [{ ...one, sure: false }] : []))
  let answer: Tri = within({ events: maybe, unlisted }, count, days)
  for (const group of new Set(events.flatMap(({ at }) => at))) {
    const those: Dated[] = events.flatMap((one) =>
      one.at.includes(group) ? [one] : one.isOpen ? [{ ...one, sure: false }] : [],
    )
    answer = or(answer, within({ events: those, unlisted }, count, days))
    if (answer === true) return true
  }
  return answer
}
