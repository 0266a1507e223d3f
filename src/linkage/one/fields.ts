import type { Form } from '../columns.ts'
import { Numbers } from '../held/numbers.ts'
import type { Plan } from '../plan.ts'
import type { LinkRecord } from '../records.ts'
import { Dictionary } from './dictionary.ts'
import {
  foldDateNumber,
  foldIdentifierText,
  foldPhoneText,
  foldWordsText,
  foldYearNumber,
  formOf,
  isNumber,
  numberOf,
} from './fold-text.ts'

type Given = LinkRecord['fields'][string] | undefined

/** What folding depends on besides the text. */
export interface Folding {
  readonly terms: Dictionary
  readonly missing: ReadonlySet<string>
  /** Fields whose identifiers must pass their check digit. */
  readonly checked: ReadonlySet<string>
  readonly passes: (identifier: string) => boolean
}

export const noTerm = 0
/** Said by the probe and by no record. */
export const newTerm = -1

/**
 * One field of all records: the texts as given, numbered, and for each form a table from the number
 * of a text to its term, so that nothing is folded twice and a record costs four bytes an item.
 */
export class Field {
  readonly name: string
  readonly list: boolean
  readonly texts = new Dictionary()
  /** Record to the number of its text; of a list, every item's, `starts` telling where. */
  readonly items = new Numbers()
  readonly starts = new Numbers()
  readonly tables = new Map<Form, Int32Array>()
  readonly #folding: Folding

  constructor(name: string, list: boolean, folding: Folding) {
    this.name = name
    this.list = list
    this.#folding = folding
    this.starts.push(0)
  }

  add(given: Given): void {
    const texts = this.#given(given)
    for (const text of texts) this.items.push(this.texts.add(text))
    if (this.list) this.starts.push(this.items.length)
    else if (texts.length === 0) this.items.push(0)
  }

  /** Table of a form; make all of them before asking. */
  prepare(form: Form): Int32Array {
    const known = this.tables.get(form)
    if (known) return known
    const table = new Int32Array(this.texts.size + 1)
    const missing = isNumber(form) ? -1 : noTerm
    table[0] = missing
    for (let number = 1; number < table.length; number++) {
      const folded = this.folded(form, this.texts.text(number))
      if (typeof folded === 'number') table[number] = folded
      else table[number] = folded === null ? missing : this.#folding.terms.add(folded)
    }
    this.tables.set(form, table)
    return table
  }

  /** The form of one text: a date's as a number, -1 for none. */
  folded(form: Form, given: string): string | number | null {
    const text = clean(given)
    if (isNumber(form)) {
      return numberOf(form, form === 'year' ? foldYearNumber(text) : foldDateNumber(text))
    }
    const base = this.#base(form, text)
    return base === null ? null : formOf(form, base)
  }

  #base(form: Form, text: string): string | null {
    if (form === 'phones') return foldPhoneText(text)
    if (form === 'identifiers' || form === 'schemes') {
      const identifier = foldIdentifierText(text)
      const { checked, passes } = this.#folding
      const wrong = identifier !== null && checked.has(this.name) && !passes(identifier)
      return wrong ? null : identifier
    }
    const words = foldWordsText(text)
    return words === null || this.#folding.missing.has(words) ? null : words
  }

  /** The texts of a value: one at most where the field is no list. */
  given(value: Given): readonly string[] {
    return this.#given(value)
  }

  #given(value: Given): readonly string[] {
    if (value == null) return []
    const items = typeof value === 'string' ? [value] : value
    const kept = this.list ? items.filter((item) => item != null && item !== '') : items.slice(0, 1)
    return kept.filter((item) => item != null).map(String)
  }

  /** The texts a record gave. */
  shown(place: number): readonly string[] {
    const numbers = this.list
      ? this.items.values.subarray(this.starts.values[place]!, this.starts.values[place + 1]!)
      : this.items.values.subarray(place, place + 1)
    return [...numbers].flatMap((number) => (number === 0 ? [] : this.texts.text(number)))
  }

  trim(): void {
    this.texts.trim()
    this.items.taken()
    this.starts.taken()
  }

  get memory(): number {
    const tables = [...this.tables.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
    const { items, starts, texts } = this
    return texts.memory + items.values.byteLength + starts.values.byteLength + tables
  }
}

const clean = (text: string) => text.replaceAll('\0', ' ').toWellFormed()

export function makeFields(plan: Plan, folding: Folding): ReadonlyMap<string, Field> {
  return new Map(
    [...plan.columns.fields].map(([name, { list }]) => [name, new Field(name, list, folding)]),
  )
}
