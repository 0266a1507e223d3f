import type { Form } from '../columns.ts'
import type { LinkRecord } from '../records.ts'
import type { Dictionary } from './dictionary.ts'
import { type Field, newTerm, noTerm } from './fields.ts'
import { isNumber } from './fold-text.ts'
import type { Span } from './similarity.ts'

const encoder = new TextEncoder()

/** One value of the probe: its term, and the text where likeness is asked for. */
export interface ProbeValue {
  readonly term: number
  readonly text: string | null
}

/** The record that is held against all others, folded once. */
export class Probe {
  readonly record: LinkRecord
  readonly source: number
  readonly #fields: ReadonlyMap<string, Field>
  readonly #terms: Dictionary

  constructor(
    record: LinkRecord,
    source: number,
    fields: ReadonlyMap<string, Field>,
    terms: Dictionary,
  ) {
    this.record = record
    this.source = source
    this.#fields = fields
    this.#terms = terms
  }

  value(name: string, form: Form): ProbeValue {
    const field = this.#fields.get(name)!
    const [text] = field.given(this.record.fields[name])
    return text === undefined ? silent(form) : this.#valueOf(field, form, text)
  }

  span(name: string, form: Form): Span {
    const bytes = encoder.encode(this.value(name, form).text ?? '')
    return { bytes, start: 0, end: bytes.length }
  }

  /** The items of a list in this form, each once, in order. */
  items(name: string, form: Form): readonly ProbeValue[] {
    const field = this.#fields.get(name)!
    const values = new Map<string, ProbeValue>()
    for (const text of field.given(this.record.fields[name])) {
      const value = this.#valueOf(field, form, text)
      if (value.text !== null) values.set(value.text, value)
    }
    return [...values.keys()].sort().map((text) => values.get(text)!)
  }

  /** Terms of the first and last word of each whole name in a list. */
  wholeNames(name: string): readonly (readonly [number, number])[] {
    const field = this.#fields.get(name)!
    return field.given(this.record.fields[name]).map((text) => {
      const half = (form: Form) => this.#valueOf(field, form, text).term
      return [half('otherGiven'), half('otherFamily')]
    })
  }

  #valueOf(field: Field, form: Form, given: string): ProbeValue {
    const folded = field.folded(form, given)
    if (folded === null) return silent(form)
    if (typeof folded === 'number') return { term: folded, text: null }
    return { term: this.#terms.find(folded) || newTerm, text: folded }
  }
}

const silent = (form: Form): ProbeValue => ({ term: isNumber(form) ? -1 : noTerm, text: null })
