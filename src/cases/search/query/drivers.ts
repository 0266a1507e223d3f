import type { Condition } from './query.ts'

/**
 * Leaves of which every case that meets the condition has one, all of them among those of which everything is known (`isKnown`);
 * the fewest where there is a choice. Null: a case may meet it by others alone.
 */
export function driversOf(
  condition: Condition,
  isKnown: (leaf: number) => boolean,
): readonly number[] | null {
  if (condition.kind === 'leaf') return isKnown(condition.leaf) ? [condition.leaf] : null
  if (condition.kind === 'not') return null
  const parts = condition.parts.map((part) => driversOf(part, isKnown))
  if (condition.kind === 'or') return parts.includes(null) ? null : parts.flatMap((part) => part!)
  const able = parts.filter((part) => part !== null)
  return able.toSorted((a, b) => a.length - b.length)[0] ?? null
}
