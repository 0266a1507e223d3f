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
  /** What stands there is what the system writes where nothing was entered: born on 1 January 1900. */
  'placeholder',
  /** Nobody has such a value: an age of 114. */
  'implausible',
  /** Two statements of it contradict. */
  'contradicted',
  /** Only a month, a year or bounds are recorded. */
  'imprecise',
] as const

export type MissingReason = (typeof missingReasons)[number]

/** What is sure of a number or day that is not known: both ends among what it may be; null is no limit. */
export interface Within {
  readonly least: number | string | null
  readonly most: number | string | null
}

export type Recorded<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: MissingReason; readonly within?: Within }

export const recorded = <T>(value: T): Recorded<T> => ({ known: true, value })

export const missing = (reason: MissingReason = 'notRecorded'): Recorded<never> => ({
  known: false,
  reason,
})

/** A number or a day of which the bounds are known: known where they leave one value. */
export const between = <T extends number | string>(
  least: T | null,
  most: T | null,
  reason: MissingReason = 'imprecise',
): Recorded<T> =>
  least !== null && least === most
    ? recorded(least)
    : { known: false, reason, within: { least, most } }

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
  /** What those nobody listed can be, where that is known; else anything. */
  readonly unlisted?: readonly T[]
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
