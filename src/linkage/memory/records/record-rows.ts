import type { Form } from '../../fold/forms.ts'
import type { LinkPlan } from '../../plan/link-plan.ts'

/** Of each record `width` values side by side: its term or number in every form that is no list. */
export interface RecordRows {
  readonly rows: Int32Array
  readonly width: number
  /** Where in a row `form:field` is. */
  readonly offsets: ReadonlyMap<string, number>
}

export function emptyRows({ fields }: LinkPlan, records: number): RecordRows {
  const columns = [...fields].flatMap(([name, { list, forms }]) =>
    list ? [] : forms.map((form) => `${form}:${name}`),
  )
  return {
    // Shared, so that several threads can score.
    rows: new Int32Array(new SharedArrayBuffer(records * columns.length * 4)),
    width: columns.length,
    offsets: new Map(columns.map((name, offset) => [name, offset])),
  }
}

/** A field that is no list, as its values are written to rows. */
export interface ScalarField {
  readonly name: string
  readonly forms: readonly Form[]
  /** By place: the number of the record's text. */
  readonly items: Int32Array
  readonly table: (form: Form) => Int32Array
}

/** Writes a field's values to the rows from `first`, up to `end`. */
export function writeRows(
  { rows, width, offsets }: RecordRows,
  { name, forms, items, table }: ScalarField,
  first: number,
  end: number,
): void {
  for (const form of forms) {
    const values = table(form)
    let to = offsets.get(`${form}:${name}`)! + first * width
    for (let record = first; record < end; record++, to += width) {
      rows[to] = values[items[record]!]!
    }
  }
}
