import { GrowingInts } from '../memory/arrays/growing-ints.ts'
import type { Snapshot } from '../memory/arrays/snapshot.ts'
import type { TextsOfRecords } from '../memory/records/memory-records.ts'
import type { ScalarField } from '../memory/records/record-rows.ts'
import { type Folding, TextFolder } from '../memory/records/text-folder.ts'
import type { PlannedField } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'

/** Texts and items of one mention that there is room for; of more, room is made. */
const few = 64

/** A column that stands: what is pushed is there until the rollback, and no longer. */
export interface TransientColumn extends Snapshot {
  /** Highest number of a text that stays. */
  readonly texts: number
  /** What the mention at a place has. */
  pushTransient(place: number, value: LinkRecord['fields'][string] | undefined): void
}

/** One field of records that come one by one, its texts kept so that a mention can be compared with them. */
export class IndexedColumn implements TextsOfRecords, ScalarField {
  readonly name: string
  readonly list: boolean
  readonly forms: PlannedField['forms']
  /** The text of each record; of a list every item's, `from` and `to` telling whose. */
  items: Int32Array
  from: Int32Array
  to: Int32Array
  readonly #folder: TextFolder
  readonly #listed = new GrowingInts()
  #bounds = new Int32Array(0)

  constructor(name: string, { list, forms }: PlannedField, folding: Folding) {
    this.name = name
    this.list = list
    this.forms = forms
    this.#folder = new TextFolder(name, forms, folding)
    this.items = new Int32Array(0)
    this.from = new Int32Array(0)
    this.to = new Int32Array(0)
  }

  readonly table = (form: PlannedField['forms'][number]): Int32Array => this.#folder.table(form)

  /** Room for so many records, which come in the order of their places. */
  grow(records: number): void {
    if (!this.list) {
      this.items = enlarged(this.items, records)
      return
    }
    // Where one record's items end the next one's begin: one array has both.
    this.#bounds = enlarged(this.#bounds, records + 1)
    this.from = this.#bounds.subarray(0, records)
    this.to = this.#bounds.subarray(1)
  }

  /** What the record at a place has; a field that is no list takes the first item of one. */
  set(place: number, value: LinkRecord['fields'][string] | undefined): void {
    const items = typeof value === 'string' ? [value] : (value ?? [])
    if (!this.list) {
      if (items[0] != null) this.items[place] = this.#folder.add(items[0])
      return
    }
    this.from[place] = this.#listed.length
    for (const item of items) {
      if (item != null && item !== '') this.#listed.push(this.#folder.add(item))
    }
    this.to[place] = this.#listed.length
  }

  /** Takes terms out: they stand for no value, of a mention either. */
  ignore(form: PlannedField['forms'][number], terms: ReadonlySet<number>): void {
    this.#folder.ignore(form, terms)
  }

  /** All records are in. Their texts stay, and there is room for those of one mention. */
  snapshot(): TransientColumn {
    const listed = this.#listed.length
    const stay = () => {
      this.#listed.reserve(few)
      if (this.list) this.items = this.#listed.values
      return this.#folder.snapshot(few)
    }
    let texts = stay()
    const { size } = this.#folder
    return {
      texts: size,
      pushTransient: (place, value) => {
        if (!this.list) this.items[place] = 0
        this.set(place, value)
        if (this.list) this.items = this.#listed.values
      },
      rollback: () => {
        const much = this.#listed.length > listed + few || this.#folder.size > size + few
        texts.rollback()
        this.#listed.length = listed
        if (much) texts = stay()
      },
    }
  }

  /** The texts a record gave. */
  textsAt(place: number): readonly string[] {
    const numbers = this.list
      ? this.items.subarray(this.from[place]!, this.to[place]!)
      : this.items.subarray(place, place + 1)
    return [...numbers].flatMap((number) => (number === 0 ? [] : this.#folder.text(number)))
  }

  /** Bytes in memory. */
  get memory(): number {
    return this.#folder.memory + this.items.byteLength + this.#bounds.byteLength
  }
}

const enlarged = (numbers: Int32Array, length: number) =>
  new Int32Array((numbers.buffer as ArrayBuffer).transfer(length * 4))
