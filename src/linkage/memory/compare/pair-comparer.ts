import type { ScalarColumn } from '../records/read-column.ts'

/** An outcome that a similarity has to decide. */
export const undecided = -1

/** Where all that has to be told is whether two values are equal: scoring reads them where they lie. */
export interface EqualValues {
  readonly column: ScalarColumn
  /** The outcome of values that differ. */
  readonly otherwise: number
}

export function equalOutcome(
  { column: { rows, width, offset }, otherwise }: EqualValues,
  left: number,
  right: number,
): number {
  const own = rows[left * width + offset]!
  const other = rows[right * width + offset]!
  if (own === 0 || other === 0) return 0
  return own === other ? 1 : otherwise
}

/**
 * One comparison of the records at two places, as the SQL of the same comparison has it: 0 for no
 * evidence, else the level from 1. `left` is the record with the smaller id.
 */
export interface PairComparer {
  /** Without a similarity: the outcome, or `undecided`. */
  readonly quick: (left: number, right: number) => number
  /** All that `quick` does, where that is telling whether two values are equal. */
  readonly equal?: EqualValues
  /** The outcome of a pair that `quick` left undecided. */
  readonly bySimilarity?: (left: number, right: number) => number
  /** Whether the record has a value here; without one no outcome but 0 is possible. */
  readonly hasValue: (place: number) => boolean
}
