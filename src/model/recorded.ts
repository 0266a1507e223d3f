/**
 * A fact as a source recorded it. "Not recorded" is never "no": every reader of a fact has to say
 * what it does when the fact is missing, because the type does not let it forget.
 */

/** Why a fact is missing, in the words the sources themselves distinguish. */
export const missingReasons = [
  'notRecorded',
  'unknown',
  'refused',
  'redacted',
  'unreadable',
] as const

export type MissingReason = (typeof missingReasons)[number]

export type Recorded<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: MissingReason }

export const recorded = <T>(value: T): Recorded<T> => ({ known: true, value })

export const missing = (reason: MissingReason = 'notRecorded'): Recorded<never> => ({
  known: false,
  reason,
})

/**
 * A set of people or events is a fact too. `items` are those somebody listed; there are at least
 * `min` of them in truth and at most `max` (null: no upper limit is known).
 *
 * - complete: `min === max === items.length`
 * - at least so many ("multiple undefined offenders"): `min` 2, `max` null, perhaps no items
 * - not recorded: no items, `min` 0, `max` null
 *
 * Invariant: `items.length <= min` unless items may repeat one person, and `min <= max`.
 */
export interface RecordedSet<T> {
  readonly items: readonly T[]
  readonly min: number
  readonly max: number | null
}

export const completeSet = <T>(items: readonly T[]): RecordedSet<T> => ({
  items,
  min: items.length,
  max: items.length,
})

/** The set holds `items` and perhaps more; at least `min` in all. */
export const openSet = <T>(items: readonly T[], min = items.length): RecordedSet<T> => ({
  items,
  min: Math.max(min, items.length),
  max: null,
})

export const isComplete = (set: RecordedSet<unknown>): boolean => set.max === set.items.length
