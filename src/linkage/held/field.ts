import type { Form } from '../columns.ts'
import { Dictionary } from '../one/dictionary.ts'
import {
  foldDateNumber,
  foldIdentifierText,
  foldPhoneText,
  foldWordsText,
  foldYearNumber,
  formOf,
  isNumber,
  numberOf,
} from '../one/fold-text.ts'
import { Numbers } from './numbers.ts'
import { shared } from './shared.ts'

/** What folding depends on besides the text. */
export interface Folding {
  readonly terms: Dictionary
  readonly missing: ReadonlySet<string>
  /** Fields whose identifiers must pass their check digit. */
  readonly checked: ReadonlySet<string>
  readonly passes: (identifier: string) => boolean
}

/**
 * One field of all records. Each different text is numbered and folded once, when it is first met; a
 * record costs four bytes an item, and of each form there is a table from the number of a text to its
 * term (of a date's forms, to the date as a number; -1 for none).
 */
export class Field {
  readonly name: string
  readonly list: boolean
  /** The text of each record; of a list, every item's, `from` and `to` telling whose. */
  items: Int32Array
  from: Int32Array
  to: Int32Array
  readonly #texts = new Dictionary()
  /** Texts folded so far. */
  #folded = 0
  readonly #listed = new Numbers()
  readonly #tables: ReadonlyMap<Form, Numbers>
  readonly #folding: Folding

  constructor(
    name: string,
    options: { readonly list: boolean; readonly forms: readonly Form[]; readonly records: number },
    folding: Folding,
  ) {
    const { list, forms, records } = options
    this.name = name
    this.list = list
    this.items = new Int32Array(list ? 0 : records)
    this.from = new Int32Array(list ? records : 0)
    this.to = new Int32Array(list ? records : 0)
    this.#folding = folding
    this.#tables = new Map(forms.map((form) => [form, new Numbers()]))
    for (const [form, table] of this.#tables) table.push(nothing(form))
  }

  /** What the record at a place says; a field that is no list takes the first item of one. */
  set(place: number, given: string | readonly (string | null)[] | null | undefined): void {
    const items = typeof given === 'string' ? [given] : (given ?? [])
    if (!this.list) {
      const text = items[0]
      if (text != null) this.items[place] = this.#taken(this.#texts.add(text))
      return
    }
    this.begin(place)
    for (const item of items) {
      if (item != null && item !== '') this.#listed.push(this.#taken(this.#texts.add(item)))
    }
    this.end(place)
  }

  /** As `set`, of a text among other bytes. */
  setBytes(place: number, bytes: Uint8Array, start: number, end: number): void {
    this.items[place] = this.#taken(this.#texts.addBytes(bytes, start, end))
  }

  /** The items of a list come one by one, between its beginning and its end. */
  begin(place: number): void {
    this.from[place] = this.#listed.length
  }

  item(bytes: Uint8Array, start: number, end: number): void {
    if (end > start) this.#listed.push(this.#taken(this.#texts.addBytes(bytes, start, end)))
  }

  end(place: number): void {
    this.to[place] = this.#listed.length
  }

  /** No more records come: what only served to take them in is let go. */
  close(): void {
    if (this.list) this.items = this.#listed.taken()
    for (const table of this.#tables.values()) table.taken()
    this.#texts.free()
  }

  /** Nobody asks for texts by record any more. */
  release(): void {
    this.items = new Int32Array((this.items.buffer as ArrayBuffer).transfer(0))
  }

  /** Moves what is read by record to memory that threads share. */
  share(): void {
    this.items = shared(this.items)
    this.from = shared(this.from)
    this.to = shared(this.to)
  }

  table(form: Form): Int32Array {
    const table = this.#tables.get(form)
    if (!table) throw new Error(`no ${form} of ${this.name} is held`)
    return table.values
  }

  /** The number of a text, which is folded where it is new. */
  #taken(number: number): number {
    if (number > this.#folded) {
      this.#folded = number
      this.#fold(clean(this.#texts.text(number)))
    }
    return number
  }

  #fold(text: string): void {
    // Forms of words are of the same folded words.
    let words: string | null | undefined
    for (const [form, table] of this.#tables) {
      if (form === 'year') table.push(foldYearNumber(text))
      else if (isNumber(form)) table.push(numberOf(form, foldDateNumber(text)))
      else if (form === 'phones') table.push(this.#term(foldPhoneText(text)))
      else if (form === 'identifiers' || form === 'schemes') {
        const identifier = this.#identifier(text)
        table.push(this.#term(identifier === null ? null : formOf(form, identifier)))
      } else {
        if (words === undefined) words = this.#words(text)
        table.push(this.#term(words === null ? null : formOf(form, words)))
      }
    }
  }

  #term(folded: string | null): number {
    return folded === null ? 0 : this.#folding.terms.add(folded)
  }

  #words(text: string): string | null {
    const words = foldWordsText(text)
    return words === null || this.#folding.missing.has(words) ? null : words
  }

  #identifier(text: string): string | null {
    const identifier = foldIdentifierText(text)
    const { checked, passes } = this.#folding
    const wrong = identifier !== null && checked.has(this.name) && !passes(identifier)
    return wrong ? null : identifier
  }
}

const nothing = (form: Form) => (isNumber(form) ? -1 : 0)

const clean = (text: string) =>
  (text.includes('\0') ? text.replaceAll('\0', ' ') : text).toWellFormed()
