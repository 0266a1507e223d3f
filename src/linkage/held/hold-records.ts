import { passesCheck } from '../check-digits.ts'
import type { Form } from '../columns.ts'
import { Dictionary } from '../one/dictionary.ts'
import type { Plan } from '../plan.ts'
import type { LinkRecord } from '../records.ts'
import { Field, type Folding } from './field.ts'
import { countedField, formsRead } from './forms.ts'
import { shared } from './shared.ts'

/**
 * Records held in typed arrays: what a million take is a few hundred megabytes, not a million
 * objects. A record is its place, from 0; the record with the smaller id stands first.
 */
export interface HeldRecords {
  readonly records: number
  readonly fields: ReadonlyMap<string, HeldField>
  readonly terms: Dictionary
  /**
   * Of each record, `width` values: its terms in every form that is no list, at the offset of
   * `form:field`.
   */
  readonly rows: Int32Array
  readonly width: number
  readonly offsets: ReadonlyMap<string, number>
  /** Place to number of its source. */
  readonly sources: Int32Array
}

/** A field as it is read: lists, and texts whose values are counted. */
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
  /** Fields whose values are counted, to know how rare they are. */
  readonly #counted: ReadonlySet<string>
  readonly #fields = new Map<string, Field>()
  readonly #rows: Int32Array
  readonly #width: number
  readonly #offsets: ReadonlyMap<string, number>

  constructor(plan: Plan, records: number) {
    const { settings, columns } = plan
    const checked = settings.comparisons.flatMap((each) =>
      each.kind === 'identifier' ? [each.field] : [],
    )
    const missing = new Dictionary()
    for (const word of settings.missingWords) missing.add(word.toUpperCase())
    this.#folding = {
      ...{ terms: new Dictionary(), missing },
      ...{ checked: new Set(checked), passes: passesCheck },
    }
    this.#plan = plan
    this.#records = records
    this.names = [...columns.fields.keys()]
    this.#forms = formsRead(settings)
    this.#counted = new Set(settings.comparisons.flatMap((each) => countedField(each) ?? []))
    const scalars = this.names
      .filter((name) => !columns.fields.get(name)!.list)
      .flatMap((name) => (this.#forms.get(name) ?? []).map((form) => `${form}:${name}`))
    this.#offsets = new Map(scalars.map((name, offset) => [name, offset]))
    this.#width = scalars.length
    // Shared, so that several threads can score.
    this.#rows = new Int32Array(new SharedArrayBuffer(records * this.#width * 4))
  }

  begin(name: string): Field {
    const { list } = this.#plan.columns.fields.get(name)!
    const options = { list, forms: this.#forms.get(name) ?? [], records: this.#records }
    return new Field(name, options, this.#folding)
  }

  /** Every record said what it says of this field. */
  end(field: Field): void {
    field.close()
    if (!field.list) this.#write(field)
    if (!field.list && !this.#counted.has(field.name)) field.release()
    this.#fields.set(field.name, field)
  }

  /** `order`, by place, is the record as it came; they came by place where it is null. */
  close(sources: Int32Array, order: Int32Array | null): HeldRecords {
    const { terms } = this.#folding
    terms.close()
    for (const field of this.#fields.values()) {
      if (field.list || this.#counted.has(field.name)) field.share(order)
    }
    if (order) reorder(this.#rows, this.#width, order)
    return {
      ...{ records: this.#records, fields: this.#fields, terms, sources: shared(sources) },
      ...{ rows: this.#rows, width: this.#width, offsets: this.#offsets },
    }
  }

  #write(field: Field): void {
    const [rows, width, { items }] = [this.#rows, this.#width, field]
    for (const form of this.#forms.get(field.name) ?? []) {
      const table = field.table(form)
      let to = this.#offsets.get(`${form}:${field.name}`)!
      for (let record = 0; record < items.length; record++, to += width) {
        rows[to] = table[items[record]!]!
      }
    }
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
