import type { Form } from '../columns.ts'
import type { Field } from './fields.ts'

/** A form of a field that is one value: the term (or number) of the record at a place. */
export interface ScalarColumn {
  readonly items: Int32Array
  readonly table: Int32Array
}

/** A form of a list: terms of the items between `starts[place]` and the next; 0 says nothing. */
export interface ListColumn extends ScalarColumn {
  readonly starts: Int32Array
}

export type FieldMap = ReadonlyMap<string, Field>

export function scalarColumn(fields: FieldMap, name: string, form: Form): ScalarColumn {
  const field = fields.get(name)!
  return { items: field.items.values, table: field.prepare(form) }
}

export const listColumn = (fields: FieldMap, name: string, form: Form): ListColumn => ({
  ...scalarColumn(fields, name, form),
  starts: fields.get(name)!.starts.values,
})

export const at = (column: ScalarColumn, place: number): number =>
  column.table[column.items[place]!]!

/** Whether the list says anything. */
export function says({ items, table, starts }: ListColumn, place: number): boolean {
  for (let item = starts[place]!; item < starts[place + 1]!; item++) {
    if (table[items[item]!]! > 0) return true
  }
  return false
}

export function has(
  { items, table, starts }: ListColumn,
  place: number,
  terms: readonly number[],
): boolean {
  for (let item = starts[place]!; item < starts[place + 1]!; item++) {
    const term = table[items[item]!]!
    if (term > 0 && terms.includes(term)) return true
  }
  return false
}
