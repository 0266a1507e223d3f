import type { FieldMap } from '../columns.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Probe } from '../probe.ts'

/** What a comparison reads of all records. */
export interface Held {
  readonly fields: FieldMap
  readonly terms: Dictionary
  /** Place to number of its source. */
  readonly sources: Int32Array
}

/**
 * Outcome of the probe against the record at a place: 0 no evidence, else the level from 1, as the
 * SQL of the same comparison has it. `left` tells whether the probe has the smaller id.
 */
export type OutcomeAt = (place: number, left: boolean) => number

export interface Comparing {
  readonly against: (probe: Probe) => OutcomeAt
  /** Whether the probe says anything; where it does not, no outcome but 0 can come. */
  readonly speaks: (probe: Probe) => boolean
}
