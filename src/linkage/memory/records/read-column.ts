import type { Form } from '../../sql/sql-columns.ts'
import type { HeldRecords } from './memory-records.ts'

/**
 * A form of a field that is one value: the term (or number) of the record at a place. Values of one
 * record lie beside each other, so that comparing two records seldom waits for memory.
 */
export interface ScalarColumn {
  readonly rows: Int32Array
  readonly width: number
  readonly offset: number
}

/** A form of a list: terms of the items between `from` and `to`; 0 says nothing. */
export interface ListColumn {
  readonly items: Int32Array
  readonly table: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

export function scalarColumn(held: HeldRecords, field: string, form: Form): ScalarColumn {
  const { rows, width } = held
  return { rows, width, offset: held.offsets.get(`${form}:${field}`)! }
}

export function listColumn({ fields }: HeldRecords, name: string, form: Form): ListColumn {
  const field = fields.get(name)!
  const { items, from, to } = field
  return { items, table: field.table(form), from, to }
}

export const at = ({ rows, width, offset }: ScalarColumn, place: number): number =>
  rows[place * width + offset]!

/** Whether the list says anything. */
export function says({ items, table, from, to }: ListColumn, place: number): boolean {
  for (let item = from[place]!; item < to[place]!; item++) if (table[items[item]!]! > 0) return true
  return false
}

/** Whether the term, which says something, is in the list. */
export function has({ items, table, from, to }: ListColumn, place: number, term: number): boolean {
  if (term <= 0) return false
  for (let item = from[place]!; item < to[place]!; item++) {
    if (table[items[item]!] === term) return true
  }
  return false
}

/** Whether the lists of two places have an item in common. */
export function share(list: ListColumn, left: number, right: number): boolean {
  const { items, table, from, to } = list
  for (let item = from[left]!; item < to[left]!; item++) {
    if (has(list, right, table[items[item]!]!)) return true
  }
  return false
}
