import { formsRead } from '../../plan/field-forms.ts'
import type { Plan } from '../../sql/sql-plan.ts'
import type { Field } from './folded-column.ts'

/** Of each record, `width` values beside each other: its terms in every form that is no list. */
export interface Rows {
  readonly rows: Int32Array
  readonly width: number
  /** Where a row has `form:field`. */
  readonly offsets: ReadonlyMap<string, number>
}

export function emptyRows({ settings, columns }: Plan, records: number): Rows {
  const forms = formsRead(settings)
  const scalars = [...columns.fields]
    .filter(([, { list }]) => !list)
    .flatMap(([name]) => (forms.get(name) ?? []).map((form) => `${form}:${name}`))
  return {
    // Shared, so that several threads can score.
    rows: new Int32Array(new SharedArrayBuffer(records * scalars.length * 4)),
    width: scalars.length,
    offsets: new Map(scalars.map((name, offset) => [name, offset])),
  }
}

/** Writes what a field says to the rows from `first`, up to `end`. */
export function writeRows(
  { rows, width, offsets }: Rows,
  field: Field,
  first: number,
  end: number,
) {
  const { items } = field
  for (const form of field.forms) {
    const table = field.table(form)
    let to = offsets.get(`${form}:${field.name}`)! + first * width
    for (let record = first; record < end; record++, to += width) {
      rows[to] = table[items[record]!]!
    }
  }
}
