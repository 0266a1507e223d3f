import {
  foldDateNumber,
  foldIdentifierText,
  foldPhoneText,
  foldWordsText,
  foldYearNumber,
  formOf,
  isNumber,
  numberOf,
} from '../../fold/fold-text.ts'
import { longestFolded } from '../../sql/fold-sql.ts'
import type { Form } from '../../sql/sql-columns.ts'
import { Numbers } from '../arrays/growing-ints.ts'
import { inOrder, shared } from '../arrays/shared-memory.ts'
import type { Dictionary } from '../arrays/term-dictionary.ts'
import { Texts } from '../arrays/text-table.ts'
import { formOfWords, other, wordsOf } from './fold-bytes.ts'

/** What folding depends on besides the text. */
export interface Folding {
  readonly terms: Dictionary
  /** Folded words that say nothing. */
  readonly missing: Dictionary
  /** Fields whose identifiers must pass their check digit. */
  readonly checked: ReadonlySet<string>
  readonly passes: (identifier: string) => boolean
}

type Given = string | readonly (string | null)[] | null | undefined

/** Texts and items of one mention that there is room for; of more, room is made. */
const few = 64

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
  readonly forms: readonly Form[]
  /** The text of each record; of a list, every item's, `from` and `to` telling whose. */
  items: Int32Array
  from: Int32Array
  to: Int32Array
  readonly #texts = new Texts()
  /** Texts folded so far. */
  #folded = 0
  readonly #listed = new Numbers()
  #bounds = new Int32Array(0)
  #standing = { texts: 0, listed: 0 }
  readonly #tables: ReadonlyMap<Form, Numbers>
  /** The same, and which are forms of words. */
  readonly #formed: readonly {
    readonly form: Form
    readonly table: Numbers
    readonly words: boolean
  }[]
  readonly #folding: Folding

  constructor(
    name: string,
    options: { readonly list: boolean; readonly forms: readonly Form[]; readonly records: number },
    folding: Folding,
  ) {
    const { list, forms, records } = options
    this.name = name
    this.list = list
    this.forms = forms
    this.items = new Int32Array(list ? 0 : records)
    this.from = new Int32Array(list ? records : 0)
    this.to = new Int32Array(list ? records : 0)
    this.#folding = folding
    this.#tables = new Map(forms.map((form) => [form, new Numbers()]))
    this.#formed = [...this.#tables].map(([form, table]) => ({ form, table, words: ofWords(form) }))
    for (const [form, table] of this.#tables) table.push(nothing(form))
  }

  /** What the record at a place says; a field that is no list takes the first item of one. */
  set(place: number, given: Given): void {
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

  /** As `number`, of a text as UTF-8 of so many bytes. */
  numberOf(bytes: Uint8Array, length: number): number {
    return this.#taken(this.#texts.of(bytes, 0, length))
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

  /** Room for so many records, which come in the order of their places. */
  grow(records: number): void {
    if (!this.list) {
      this.items = enlarged(this.items, records)
      return
    }
    // Where one record's items end the next one's begin: one array tells both.
    this.#bounds = enlarged(this.#bounds, records + 1)
    this.from = this.#bounds.subarray(0, records)
    this.to = this.#bounds.subarray(1)
  }

  /** What is taken in by now stays, its texts too; with room for a few more, which `forget` takes back. */
  stand(): void {
    this.#texts.stand(few)
    for (const table of this.#tables.values()) table.room(few)
    this.#listed.room(few)
    this.#standing = { texts: this.#texts.size, listed: this.#listed.length }
    if (this.list) this.items = this.#listed.values
  }

  /** As `set`, until `forget`. */
  hold(place: number, given: Given): void {
    if (!this.list) this.items[place] = 0
    this.set(place, given)
    if (this.list) this.items = this.#listed.values
  }

  /** Lets go of what came since `stand`. */
  forget(): void {
    const { texts, listed } = this.#standing
    const much = this.#listed.length > listed + few || this.#texts.size > texts + few
    this.#texts.forget()
    this.#folded = texts
    this.#listed.length = listed
    for (const table of this.#tables.values()) table.length = texts + 1
    if (much) this.stand()
  }

  /** Highest number of a text that stands. */
  get standing(): number {
    return this.#standing.texts
  }

  /** The texts a record gave. */
  shown(place: number): readonly string[] {
    const numbers = this.list
      ? this.items.subarray(this.from[place]!, this.to[place]!)
      : this.items.subarray(place, place + 1)
    return [...numbers].flatMap((number) => (number === 0 ? [] : this.#texts.text(number)))
  }

  /** Bytes held. */
  get memory(): number {
    const tables = [...this.#tables.values()].reduce((sum, each) => sum + each.values.byteLength, 0)
    return this.#texts.memory + this.items.byteLength + this.#bounds.byteLength + tables
  }

  /** Nobody asks for texts by record any more. */
  release(): void {
    this.items = new Int32Array((this.items.buffer as ArrayBuffer).transfer(0))
    for (const table of this.#tables.values()) table.free()
  }

  /** Moves a list to memory that threads share, its records put in another order. */
  share(order: Int32Array | null): void {
    this.items = shared(this.items)
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
    for (const { form, table, words: wordly } of this.#formed) {
      if (!wordly) {
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

const enlarged = (numbers: Int32Array, length: number) =>
  new Int32Array((numbers.buffer as ArrayBuffer).transfer(length * 4))

const nothing = (form: Form) => (isNumber(form) ? -1 : 0)

const clean = (text: string) =>
  (text.includes('\0') ? text.replaceAll('\0', ' ') : text).toWellFormed()
