import type { Form } from '../columns.ts'
import { longestFolded } from '../fold.ts'
import type { Dictionary } from '../one/dictionary.ts'
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
import { formOfWords, other, wordsOf } from './fold-bytes.ts'
import { Numbers } from './numbers.ts'
import { inOrder, shared } from './shared.ts'
import { Texts } from './texts.ts'

/** What folding depends on besides the text. */
export interface Folding {
  readonly terms: Dictionary
  /** Folded words that say nothing. */
  readonly missing: Dictionary
  /** Fields whose identifiers must pass their check digit. */
  readonly checked: ReadonlySet<string>
  readonly passes: (identifier: string) => boolean
}

const words = new Uint8Array(longestFolded)
const written = new Uint8Array(longestFolded)

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
  readonly #texts = new Texts()
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
    for (const item of items) if (item != null && item !== '') this.item(this.number(item))
    this.end(place)
  }

  /** The number of a text, which is folded where it is new. */
  number(text: string): number {
    return this.#taken(this.#texts.add(text))
  }

  /** As `number`, of a text as UTF-8. */
  numberOf(bytes: Uint8Array): number {
    return this.#taken(this.#texts.of(bytes, 0, bytes.length))
  }

  /** As `number`, of a text of twelve bytes at most by its words (see Texts). */
  numberOfShort(length: number, first: number, second: number, third: number): number {
    return this.#taken(this.#texts.short(length, first, second, third))
  }

  /** The items of a list come one by one, between its beginning and its end. */
  begin(place: number): void {
    this.from[place] = this.#listed.length
  }

  item(number: number): void {
    this.#listed.push(number)
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
    for (const table of this.#tables.values()) table.free()
  }

  /** Moves what is read by record to memory that threads share, put in another order. */
  share(order: Int32Array | null): void {
    if (this.list) this.items = shared(this.items)
    else this.items = inOrder(this.items, order)
    this.from = inOrder(this.from, order)
    this.to = inOrder(this.to, order)
  }

  table(form: Form): Int32Array {
    const table = this.#tables.get(form)
    if (!table) throw new Error(`no ${form} of ${this.name} is held`)
    return table.values
  }

  #taken(number: number): number {
    if (number > this.#folded) {
      this.#folded = number
      this.#fold(number)
    }
    return number
  }

  #fold(number: number): void {
    const { bytes, start, end } = this.#texts.span(number)
    // Forms of words are of the same folded words, by bytes where they are plain.
    const length = wordsOf(bytes, start, end, words)
    const silent = length === 0 || (length > 0 && this.#missing(length))
    let text: string | undefined
    let slow: string | null | undefined
    for (const [form, table] of this.#tables) {
      if (!ofWords(form)) {
        text ??= clean(this.#texts.text(number))
        table.push(this.#otherForm(form, text))
      } else if (silent) {
        table.push(0)
      } else {
        const size = length === other ? other : formOfWords(form, words, length, written)
        if (size === other) {
          if (slow === undefined) slow = this.#words(clean(this.#texts.text(number)))
          table.push(this.#term(slow === null ? null : formOf(form, slow)))
        } else table.push(size === 0 ? 0 : this.#folding.terms.addBytes(written, 0, size))
      }
    }
  }

  #otherForm(form: Form, text: string): number {
    if (form === 'year') return foldYearNumber(text)
    if (isNumber(form)) return numberOf(form, foldDateNumber(text))
    if (form === 'phones') return this.#term(foldPhoneText(text))
    const identifier = this.#identifier(text)
    return this.#term(identifier === null ? null : formOf(form, identifier))
  }

  #term(folded: string | null): number {
    return folded === null ? 0 : this.#folding.terms.add(folded)
  }

  #missing(length: number): boolean {
    return this.#folding.missing.findBytes(words, 0, length) > 0
  }

  #words(text: string): string | null {
    const words = foldWordsText(text)
    return words === null || this.#folding.missing.find(words) > 0 ? null : words
  }

  #identifier(text: string): string | null {
    const identifier = foldIdentifierText(text)
    const { checked, passes } = this.#folding
    const wrong = identifier !== null && checked.has(this.name) && !passes(identifier)
    return wrong ? null : identifier
  }
}

const ofWords = (form: Form) =>
  !isNumber(form) && form !== 'phones' && form !== 'identifiers' && form !== 'schemes'

const nothing = (form: Form) => (isNumber(form) ? -1 : 0)

const clean = (text: string) =>
  (text.includes('\0') ? text.replaceAll('\0', ' ') : text).toWellFormed()
