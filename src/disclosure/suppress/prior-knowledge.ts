import type { Bounds } from '../attack/attacker.ts'
import type { Cell } from '../tables/cells.ts'
import type { PublishedTable } from './suppression.ts'

/** What all that was published says of a cell together. Value null: no number was ever shown. */
export interface PriorKnowledge extends Bounds {
  readonly value: number | null
}

const nothing: PriorKnowledge = { value: null, low: 0, high: Number.POSITIVE_INFINITY }

/**
 * What was shown once is known, whatever suppresses it elsewhere; what was published twice lies
 * within both. A table that suppresses no count of none lets everybody know that what it suppresses
 * is at least 1.
 */
export function priorKnowledge(
  published: readonly PublishedTable[],
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, PriorKnowledge> {
  const prior = new Map<string, PriorKnowledge>()
  for (const table of published) {
    const entries = Object.entries(table.cells)
    const suppressesNone = entries.some(
      ([key, { hidden }]) => hidden && cells.get(key)?.count === 0,
    )
    const least = suppressesNone ? 0 : 1
    for (const [key, cell] of entries) {
      const knowledge: PriorKnowledge = cell.hidden
        ? {
            value: null,
            low: Math.max(least, cell.within?.low ?? 0),
            high: cell.within?.high ?? nothing.high,
          }
        : cell
      prior.set(key, both(prior.get(key) ?? nothing, knowledge))
    }
  }
  return prior
}

const both = (one: PriorKnowledge, other: PriorKnowledge): PriorKnowledge => ({
  value: narrower(one, other).value,
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
})

function narrower(one: PriorKnowledge, other: PriorKnowledge): PriorKnowledge {
  if (one.value === null || other.value === null) return one.value === null ? other : one
  return other.high - other.low < one.high - one.low ? other : one
}
