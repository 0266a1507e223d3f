import type { Form } from '../../fold/forms.ts'
import type { PlannedField } from '../../plan/link-plan.ts'
import type { LinkRecord } from '../../records/link-record.ts'
import { GrowingInts } from '../arrays/growing-ints.ts'
import { shared, sharedInOrder } from '../arrays/shared-memory.ts'
import type { TextsOfRecords } from './memory-records.ts'
import { type RecordRows, writeRows } from './record-rows.ts'
import { type Folding, TextFolder } from './text-folder.ts'

/** A column whose values are all in. Only a ColumnBuilder makes one. */
export class FinishedColumn {
  readonly name: string
  readonly #list: TextsOfRecords | null
  readonly #folder: TextFolder

  constructor(name: string, list: TextsOfRecords | null, folder: TextFolder) {
    this.name = name
    this.#list = list
    this.#folder = folder
  }

  /** Takes terms out: they stand for no value. */
  ignore(form: Form, terms: ReadonlySet<number>): void {
    this.#folder.ignore(form, terms)
  }

  /** Of a list: its texts in memory that threads share, by `order`; null for any other column. */
  inOrder(order: Int32Array | null): TextsOfRecords | null {
    if (this.#list === null) return null
    const { items, from, to, table } = this.#list
    return {
      items: shared(items),
      from: sharedInOrder(from, order),
      to: sharedInOrder(to, order),
      table,
    }
  }
}

/** Takes in the values of one field of all records, which may come in any order of their places. */
export class ColumnBuilder {
  readonly list: boolean
  readonly folder: TextFolder
  /** Of a field that is no list, by place: the number of the text; 0 for none. Written directly where it is fast. */
  readonly items: Int32Array
  readonly #name: string
  readonly #field: PlannedField
  readonly #rows: RecordRows
  readonly #listed = new GrowingInts()
  readonly #from: Int32Array
  readonly #to: Int32Array

  constructor(
    name: string,
    field: PlannedField,
    { rows, records, folding }: { rows: RecordRows; records: number; folding: Folding },
  ) {
    this.#name = name
    this.#field = field
    this.#rows = rows
    this.list = field.list
    this.folder = new TextFolder(name, field.forms, folding)
    this.items = new Int32Array(field.list ? 0 : records)
    this.#from = new Int32Array(field.list ? records : 0)
    this.#to = new Int32Array(field.list ? records : 0)
  }

  /** What the record at a place has; a field that is no list takes the first item of one. */
  set(place: number, value: LinkRecord['fields'][string] | undefined): void {
    const items = typeof value === 'string' ? [value] : (value ?? [])
    if (this.list) {
      const texts = items.filter((item) => item != null && item !== '')
      this.setList(place, texts.length, (at) => this.folder.add(texts[at]!))
    } else if (items[0] != null) this.items[place] = this.folder.add(items[0])
  }

  /** The items of the list at a place, as numbers of texts. */
  setList(place: number, count: number, itemAt: (at: number) => number): void {
    this.#from[place] = this.#listed.length
    for (let at = 0; at < count; at++) this.#listed.push(itemAt(at))
    this.#to[place] = this.#listed.length
  }

  /** No more values come. What only served to take them in is given up; the builder is spent. */
  finish(): FinishedColumn {
    const { folder } = this
    folder.finish()
    const table = (form: PlannedField['forms'][number]) => folder.table(form)
    if (this.list) {
      const items = this.#listed.fitted()
      return new FinishedColumn(
        this.#name,
        { items, from: this.#from, to: this.#to, table },
        folder,
      )
    }
    const { items } = this
    const { forms } = this.#field
    writeRows(this.#rows, { name: this.#name, forms, items, table }, 0, items.length)
    ;(items.buffer as ArrayBuffer).transfer(0)
    folder.free()
    return new FinishedColumn(this.#name, null, folder)
  }
}
