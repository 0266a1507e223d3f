import type { Bounds } from './attack.ts'
import type { PublishedTable } from './protect.ts'
import type { Cell } from './tables.ts'

/** What all that was published says of a cell together. Value null: no number was ever shown. */
export interface Seen extends Bounds {
  readonly value: number | null
}

const nothing: Seen = { value: null, low: 0, high: Number.POSITIVE_INFINITY }

/**
 * What was shown once is known, whoever hides it elsewhere; what was said twice lies within both. A
 * table that hides no count of none lets everybody know that what it hides is at least 1.
 */
export function seenBefore(
  published: readonly PublishedTable[],
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const table of published) {
    const said = Object.entries(table.cells)
    const none = said.some(([key, { hidden }]) => hidden && cells.get(key)?.count === 0)
    for (const [key, now] of said) {
      const least = none ? 0 : 1
      const says: Seen = now.hidden
        ? {
            value: null,
            low: Math.max(least, now.within?.low ?? 0),
            high: now.within?.high ?? nothing.high,
          }
        : now
      seen.set(key, both(seen.get(key) ?? nothing, says))
    }
  }
  return seen
}

const both = (was: Seen, now: Seen): Seen => ({
  value: closer(was, now).value,
  low: Math.max(was.low, now.low),
  high: Math.min(was.high, now.high),
})

function closer(was: Seen, now: Seen): Seen {
  if (was.value === null || now.value === null) return was.value === null ? now : was
  return now.high - now.low < was.high - was.low ? now : was
}
