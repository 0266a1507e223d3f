import type { HeldRecords } from '../records/memory-records.ts'
import type { ScalarColumn } from '../records/read-column.ts'

/** What a comparison reads of all records. */
export interface Reading extends HeldRecords {
  /** Letters each term holds, as bits. */
  readonly letters: Int32Array
}

/** A likeness has to tell. */
export const open = -1

export interface SameValue {
  readonly column: ScalarColumn
  readonly otherwise: number
}

export function sameOutcome(
  { column: { rows, width, offset }, otherwise }: SameValue,
  left: number,
  right: number,
): number {
  const own = rows[left * width + offset]!
  const other = rows[right * width + offset]!
  if (own === 0 || other === 0) return 0
  return own === other ? 1 : otherwise
}

/**
 * One comparison of the records at two places, as the SQL of the same comparison has it: 0 no
 * evidence, else the level from 1. `left` is the record with the smaller id.
 */
export interface PairLevels {
  /** Without a likeness: the outcome, or `open`. */
  readonly cheap: (left: number, right: number) => number
  /**
   * Where all that `cheap` tells is whether two values are the same: 0 where either says nothing, 1
   * where they are, else `otherwise`. Scoring reads that where it lies, sooner than it calls `cheap`.
   */
  readonly same?: SameValue
  /** The outcome of a pair that `cheap` left open. */
  readonly settle?: (left: number, right: number) => number
  /** Whether the record says anything here; where it does not, no outcome but 0 can come. */
  readonly speaks: (place: number) => boolean
}
