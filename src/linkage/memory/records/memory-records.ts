import { passesCheck } from '../../fold/check-digits.ts'
import { formsRead } from '../../plan/field-forms.ts'
import type { LinkRecord } from '../../records/link-record.ts'
import type { LinkSettings } from '../../settings/link-settings.ts'
import type { Form } from '../../sql/sql-columns.ts'
import type { Plan } from '../../sql/sql-plan.ts'
import { shared } from '../arrays/shared-memory.ts'
import { Dictionary } from '../arrays/term-dictionary.ts'
import { Field, type Folding } from './folded-column.ts'
import { emptyRows, type Rows, writeRows } from './record-rows.ts'

/**
 * Records held in typed arrays: what a million take is a few hundred megabytes, not a million
 * objects. A record is its place, from 0; the record with the smaller id stands first.
 */
export interface HeldRecords extends Rows {
  readonly records: number
  readonly fields: ReadonlyMap<string, HeldField>
  readonly terms: Dictionary
  /** Place to number of its source. */
  readonly sources: Int32Array
}

/** A field that is read by its texts: a list, or any where one mention is held against the records. */
export interface HeldField {
  readonly items: Int32Array
  /** Of a list, which items are whose. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** From the number of a text to its term in a form. */
  readonly table: (form: Form) => Int32Array
}

/**
 * Takes records in a field at a time, so that the texts of one are let go before the next is read.
 * They come in any order; `close` is told which.
 */
export class RecordHolder {
  readonly names: readonly string[]
  readonly #plan: Plan
  readonly #records: number
  readonly #folding: Folding
  readonly #forms: ReadonlyMap<string, readonly Form[]>
  readonly #lists = new Map<string, Field>()
  readonly #rows: Rows

  constructor(plan: Plan, records: number) {
    const { settings, columns } = plan
    this.#folding = foldingBy(settings)
    this.#plan = plan
    this.#records = records
    this.names = [...columns.fields.keys()]
    this.#forms = formsRead(settings)
    this.#rows = emptyRows(plan, records)
  }

  begin(name: string): Field {
    const { list } = this.#plan.columns.fields.get(name)!
    const options = { list, forms: this.#forms.get(name) ?? [], records: this.#records }
    return new Field(name, options, this.#folding)
  }

  /** Every record said what it says of this field. */
  end(field: Field): void {
    field.close()
    if (!field.list) writeRows(this.#rows, field, 0, field.items.length)
    if (field.list) this.#lists.set(field.name, field)
    else field.release()
  }

  /** `order`, by place, is the record as it came; they came by place where it is null. */
  close(sources: Int32Array, order: Int32Array | null): HeldRecords {
    const { terms } = this.#folding
    terms.close()
    for (const field of this.#lists.values()) field.share(order)
    const { rows, width } = this.#rows
    if (order) reorder(rows, width, order)
    return {
      ...{ records: this.#records, fields: this.#lists, terms, sources: shared(sources) },
      ...this.#rows,
    }
  }
}

/** How texts are folded, their terms numbered from here on. */
export function foldingBy(settings: LinkSettings): Folding {
  const checked = settings.comparisons.flatMap((each) =>
    each.kind === 'identifier' ? [each.field] : [],
  )
  const missing = new Dictionary()
  for (const word of settings.missingWords) missing.add(word.toUpperCase())
  return {
    ...{ terms: new Dictionary(), missing },
    ...{ checked: new Set(checked), passes: passesCheck },
  }
}

/** Puts rows in order where they are, following each ring of rows that exchange their places. */
function reorder(rows: Int32Array, width: number, order: Int32Array): void {
  const done = new Uint8Array(order.length)
  const held = new Int32Array(width)
  for (let first = 0; first < order.length; first++) {
    if (done[first] === 1 || order[first] === first) continue
    for (let at = 0; at < width; at++) held[at] = rows[first * width + at]!
    let place = first
    for (;;) {
      done[place] = 1
      const from = order[place]!
      if (from === first) break
      for (let at = 0; at < width; at++) rows[place * width + at] = rows[from * width + at]!
      place = from
    }
    for (let at = 0; at < width; at++) rows[place * width + at] = held[at]!
  }
}

/** Records in ascending order of id. */
export function holdRecords(plan: Plan, records: readonly LinkRecord[]): HeldRecords {
  const holder = new RecordHolder(plan, records.length)
  const sources = new Map<string, number>()
  for (const name of holder.names) {
    const field = holder.begin(name)
    records.forEach(({ fields }, place) => {
      field.set(place, fields[name])
    })
    holder.end(field)
  }
  const places = records.map(({ source }) => {
    if (!sources.has(source)) sources.set(source, sources.size)
    return sources.get(source)!
  })
  return holder.close(Int32Array.from(places), null)
}
