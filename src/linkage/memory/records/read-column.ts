import type { Form } from '../../fold/forms.ts'
import type { MemoryRecords } from './memory-records.ts'

/**
 * A form of a field that is one value: the term (or number) of the record at a place. Values of one
 * record lie side by side, so that comparing two records seldom waits for memory.
 */
export interface ScalarColumn {
  readonly rows: Int32Array
  readonly width: number
  readonly offset: number
}

/** A form of a list: terms of the items between `from` and `to`; 0 is no value. */
export interface ListColumn {
  readonly items: Int32Array
  readonly table: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

export function scalarColumn(records: MemoryRecords, field: string, form: Form): ScalarColumn {
  const { rows, width } = records
  return { rows, width, offset: records.offsets.get(`${form}:${field}`)! }
}

export function listColumn({ texts }: MemoryRecords, field: string, form: Form): ListColumn {
  const { items, from, to, table } = texts.get(field)!
  return { items, table: table(form), from, to }
}

export const valueAt = ({ rows, width, offset }: ScalarColumn, place: number): number =>
  rows[place * width + offset]!

/** Whether the list has any value. */
export function hasAny({ items, table, from, to }: ListColumn, place: number): boolean {
  for (let item = from[place]!; item < to[place]!; item++) if (table[items[item]!]! > 0) return true
  return false
}

/** Whether the list has the term, which must be a value. */
export function hasTerm(
  { items, table, from, to }: ListColumn,
  place: number,
  term: number,
): boolean {
  if (term <= 0) return false
  for (let item = from[place]!; item < to[place]!; item++) {
    if (table[items[item]!] === term) return true
  }
  return false
}

/** Whether the lists of two places have an item in common. */
export function shareTerm(list: ListColumn, left: number, right: number): boolean {
  const { items, table, from, to } = list
  for (let item = from[left]!; item < to[left]!; item++) {
    if (hasTerm(list, right, table[items[item]!]!)) return true
  }
  return false
}
