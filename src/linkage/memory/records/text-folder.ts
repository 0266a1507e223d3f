import { isPlaceholder, passesCheck, placeholderPhones } from '../../../model/index.ts'
import { longestFolded } from '../../fold/fold-rules.ts'
import {
  foldDateNumber,
  foldIdentifierText,
  foldPhoneText,
  foldWordsText,
  foldYearNumber,
  formOf,
  numberOf,
} from '../../fold/fold-text.ts'
import { type Form, isNumberForm } from '../../fold/forms.ts'
import type { LinkSettings } from '../../settings/link-settings.ts'
import { GrowingInts } from '../arrays/growing-ints.ts'
import type { Snapshot } from '../arrays/snapshot.ts'
import { TermDictionary } from '../arrays/term-dictionary.ts'
import { TextTable } from '../arrays/text-table.ts'
import { formOfWords, otherwise, wordsOf } from './fold-bytes.ts'

/** What folding depends on besides the text. */
export interface Folding {
  readonly terms: TermDictionary
  /** Folded words that mean "not recorded". */
  readonly missing: TermDictionary
  /** Fields whose identifiers must pass their check digit and be no placeholders. */
  readonly checked: ReadonlySet<string>
}

/** How texts are folded, with a dictionary of its own. */
export function foldingBy({ comparisons, missingWords }: LinkSettings): Folding {
  const checked = comparisons.flatMap((each) => (each.kind === 'identifier' ? [each.field] : []))
  const missing = new TermDictionary()
  for (const word of missingWords) missing.add(word.toUpperCase())
  return { terms: new TermDictionary(), missing, checked: new Set(checked) }
}

const words = new Uint8Array(longestFolded)
const written = new Uint8Array(longestFolded)

interface FormTable {
  readonly form: Form
  /** From the number of a text to its term, or to a date as a number. */
  readonly values: GrowingInts
  /** Whether it is made from folded words. */
  readonly ofWords: boolean
}

/**
 * Numbers the different texts of one field and folds each once, when it is first met. Of each form
 * there is a table from the number of a text to its term (0 for none), or of a date's forms to the
 * date as a number (-1 for none).
 */
export class TextFolder {
  readonly #field: string
  readonly #folding: Folding
  readonly #texts = new TextTable()
  readonly #tables: readonly FormTable[]
  /** Texts folded so far. */
  #folded = 0
  /** Terms that are no evidence. */
  #ignored: ReadonlySet<number> = new Set()

  constructor(field: string, forms: readonly Form[], folding: Folding) {
    this.#field = field
    this.#folding = folding
    this.#tables = forms.map((form) => ({
      form,
      values: new GrowingInts(),
      ofWords: isFormOfWords(form),
    }))
    for (const { form, values } of this.#tables) values.push(isNumberForm(form) ? -1 : 0)
  }

  /** The number of a text. */
  add(text: string): number {
    return this.#whenFolded(this.#texts.add(text))
  }

  /** As `add`, of a text as UTF-8 of so many bytes. */
  addBytes(bytes: Uint8Array, length: number): number {
    return this.#whenFolded(this.#texts.of(bytes, 0, length))
  }

  /** As `add`, of a text of twelve bytes at most by its words (see TextTable). */
  addShort(length: number, first: number, second: number, third: number): number {
    return this.#whenFolded(this.#texts.short(length, first, second, third))
  }

  /** Highest number given. */
  get size(): number {
    return this.#texts.size
  }

  get memory(): number {
    return this.#tables.reduce(
      (sum, { values }) => sum + values.values.byteLength,
      this.#texts.memory,
    )
  }

  text(number: number): string {
    return this.#texts.text(number)
  }

  table(form: Form): Int32Array {
    const table = this.#tables.find((each) => each.form === form)
    if (!table) throw new Error(`${this.#field} is not folded to ${form}`)
    return table.values.values
  }

  /** From now on, and for texts folded before, these terms of a form stand for no value. */
  ignore(form: Form, terms: ReadonlySet<number>): void {
    const table = this.table(form)
    for (let text = 0; text < table.length; text++) {
      if (!terms.has(table[text]!)) continue
      for (const { values } of this.#tables) values.values[text] = 0
    }
    this.#ignored = new Set([...this.#ignored, ...terms])
  }

  /** No more texts come: the tables are fitted, and the texts are given up. */
  finish(): void {
    for (const { values } of this.#tables) values.fitted()
    this.#texts.free()
  }

  /** Gives the tables up too. */
  free(): void {
    for (const { values } of this.#tables) values.free()
  }

  /** Texts so far stay, with room for so many more. */
  snapshot(room: number): Snapshot {
    const texts = this.#texts.snapshot(room)
    const { size } = this.#texts
    for (const { values } of this.#tables) values.reserve(room)
    return {
      rollback: () => {
        texts.rollback()
        this.#folded = size
        for (const { values } of this.#tables) values.length = size + 1
      },
    }
  }

  #whenFolded(number: number): number {
    if (number > this.#folded) {
      this.#folded = number
      this.#fold(number)
    }
    return number
  }

  #fold(number: number): void {
    const { bytes, start, end } = this.#texts.span(number)
    // Forms of words are of the same folded words, byte by byte where they are plain.
    const length = wordsOf(bytes, start, end, words)
    const missing = length === 0 || (length > 0 && this.#isMissing(length))
    let text: string | undefined
    let folded: string | null | undefined
    for (const { form, values, ofWords } of this.#tables) {
      if (!ofWords) {
        text ??= clean(this.#texts.text(number))
        values.push(this.#otherForm(form, text))
      } else if (missing) {
        values.push(0)
      } else {
        const size = length === otherwise ? otherwise : formOfWords(form, words, length, written)
        if (size === otherwise) {
          if (folded === undefined) folded = this.#words(clean(this.#texts.text(number)))
          values.push(this.#term(folded === null ? null : formOf(form, folded)))
        } else values.push(size === 0 ? 0 : this.#folding.terms.addBytes(written, 0, size))
      }
    }
  }

  #otherForm(form: Form, text: string): number {
    if (form === 'year') return foldYearNumber(text)
    if (isNumberForm(form)) return numberOf(form, foldDateNumber(text))
    if (form === 'phones') {
      const phone = foldPhoneText(text)
      return phone === null || placeholderPhones.has(phone) ? 0 : this.#usable(this.#term(phone))
    }
    const identifier = this.#identifier(text)
    const whole = this.#usable(this.#term(identifier))
    return whole === 0 || form === 'identifiers' ? whole : this.#term(formOf(form, identifier!))
  }

  #usable(term: number): number {
    return this.#ignored.has(term) ? 0 : term
  }

  #term(folded: string | null): number {
    return folded === null ? 0 : this.#folding.terms.add(folded)
  }

  #isMissing(length: number): boolean {
    return this.#folding.missing.findBytes(words, 0, length) > 0
  }

  #words(text: string): string | null {
    const folded = foldWordsText(text)
    return folded === null || this.#folding.missing.find(folded) > 0 ? null : folded
  }

  #identifier(text: string): string | null {
    const identifier = foldIdentifierText(text)
    if (identifier === null || !this.#folding.checked.has(this.#field)) return identifier
    return passesCheck(identifier) && !isPlaceholder(identifier) ? identifier : null
  }
}

const isFormOfWords = (form: Form) =>
  !isNumberForm(form) && form !== 'phones' && form !== 'identifiers' && form !== 'schemes'

const clean = (text: string) =>
  (text.includes('\0') ? text.replaceAll('\0', ' ') : text).toWellFormed()
