import { passesCheck } from '../check-digits.ts'
import type { Form } from '../columns.ts'
import { Dictionary } from '../one/dictionary.ts'
import type { Plan } from '../plan.ts'
import type { LinkRecord } from '../records.ts'
import { Field } from './field.ts'
import { countedField, formsRead } from './forms.ts'

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
   * `form:field`, and then for each blocking rule its block there, which the rules fill in.
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

/** Takes records in, in any order, each at its place. */
export class RecordHolder {
  readonly fields: ReadonlyMap<string, Field>
  readonly sources: Int32Array
  readonly #records: number
  readonly #terms = new Dictionary()
  readonly #rules: number
  readonly #forms: ReadonlyMap<string, readonly Form[]>
  /** Fields whose values are counted, to know how rare they are. */
  readonly #counted: ReadonlySet<string>

  constructor({ settings, columns }: Plan, records: number) {
    const checked = settings.comparisons.flatMap((each) =>
      each.kind === 'identifier' ? [each.field] : [],
    )
    const folding = {
      terms: this.#terms,
      missing: new Set(settings.missingWords.map((word) => word.toUpperCase())),
      checked: new Set(checked),
      passes: passesCheck,
    }
    this.#forms = formsRead(settings)
    this.#counted = new Set(settings.comparisons.flatMap((each) => countedField(each) ?? []))
    this.fields = new Map(
      [...columns.fields].map(([name, { list }]) => {
        const options = { list, forms: this.#forms.get(name) ?? [], records }
        return [name, new Field(name, options, folding)]
      }),
    )
    this.sources = new Int32Array(new SharedArrayBuffer(records * 4))
    this.#records = records
    this.#rules = settings.blocking.length
  }

  close(): HeldRecords {
    for (const field of this.fields.values()) field.close()
    this.#terms.close()
    const { fields, sources } = this
    const records = this.#records
    const rows = this.#rows()
    for (const field of fields.values()) {
      if (field.list || this.#counted.has(field.name)) field.share()
      else field.release()
    }
    return { records, fields, terms: this.#terms, ...rows, sources }
  }

  #rows(): Pick<HeldRecords, 'rows' | 'width' | 'offsets'> {
    const scalars = [...this.fields.values()].filter(({ list }) => !list)
    const columns = scalars.flatMap((field) =>
      this.#forms.get(field.name)!.map((form) => ({ field, form, table: field.table(form) })),
    )
    const width = columns.length + this.#rules
    // Shared, so that several threads can score.
    const rows = new Int32Array(new SharedArrayBuffer(this.#records * width * 4))
    columns.forEach(({ field: { items }, table }, offset) => {
      for (let place = 0; place < items.length; place++) {
        rows[place * width + offset] = table[items[place]!]!
      }
    })
    const offsets = columns.map(
      ({ field, form }, offset) => [`${form}:${field.name}`, offset] as const,
    )
    return { rows, width, offsets: new Map(offsets) }
  }
}

/** Records in ascending order of id. */
export function holdRecords(plan: Plan, records: readonly LinkRecord[]): HeldRecords {
  const holder = new RecordHolder(plan, records.length)
  const sources = new Map<string, number>()
  records.forEach((record, place) => {
    for (const field of holder.fields.values()) field.set(place, record.fields[field.name])
    if (!sources.has(record.source)) sources.set(record.source, sources.size)
    holder.sources[place] = sources.get(record.source)!
  })
  return holder.close()
}
