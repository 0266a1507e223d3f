import type { Form } from '../../fold/forms.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import type { Population } from '../../settings/population.ts'
import type { Terms } from '../arrays/term-dictionary.ts'
import type { RecordRows } from './record-rows.ts'

/**
 * Records in typed arrays: a million take a few hundred megabytes, not a million objects. A record is
 * its place, from 0; the record with the smaller id stands first.
 */
export interface MemoryRecords extends RecordRows {
  readonly records: number
  /** Fields that are read by their texts, by name. */
  readonly texts: ReadonlyMap<string, TextsOfRecords>
  readonly terms: Terms
  /** By place: the number of its source. */
  readonly sources: Int32Array
  /** Values of lists that were taken out because too many people share one. */
  readonly overShared: LinkCounts['overShared']
  /** The same as texts. */
  readonly ignored: Population['overShared']
}

/** A field that is read by its texts: a list, or any field where one mention is compared with all records. */
export interface TextsOfRecords {
  /** Numbers of texts: one a record, or all items of all lists. */
  readonly items: Int32Array
  /** Of a list, which items are whose. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** From the number of a text to its term in a form. */
  readonly table: (form: Form) => Int32Array
}

/** Records and what bounds on similarities read of their terms. */
export interface ComparableRecords extends MemoryRecords {
  /** By term: the letters it has, as bits. */
  readonly letters: Int32Array
}
