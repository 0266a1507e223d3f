import { factQuestions } from '../exact/asked.ts'
import type { Form } from '../exact/form.ts'
import type { SetWord } from '../vocabulary.ts'
import { condition, sqlOf } from './condition.ts'
import type { Dialect } from './dialect.ts'

interface Asked {
  readonly set: SetWord
  readonly that: Form
  readonly place: number
}

/**
 * Every condition asked of the people of a case, found in one pass over them: whether it holds of one of the
 * listed, and whether of one of them it is not known. Definitions that ask alike share the answer.
 */
export class Quantifiers {
  readonly #dialect: Dialect
  readonly #asked = new Map<string, Asked>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** The columns that will hold what was found. */
  readonly found = (set: SetWord, that: Form): { readonly some: string; readonly open: string } => {
    const key = JSON.stringify([set, that])
    const asked = this.#asked.get(key) ?? { set, that, place: this.#asked.size }
    this.#asked.set(key, asked)
    const { place } = asked
    return { some: `f.some_${place}`, open: `f.open_${place}` }
  }

  /** One row for each case in which somebody is listed; null where no people are asked for. */
  query(): string | null {
    const asked = [...this.#asked.values()]
    if (asked.length === 0) return null
    const key = this.#dialect.identifier('case')
    const columns = asked.flatMap(({ set, that, place }) => {
      const holds = sqlOf(
        condition(that, { dialect: this.#dialect, person: 'p', found: this.found }),
      )
      const ofSet = `FILTER (WHERE p.${this.#dialect.identifier('set')} = ${this.#dialect.text(set)})`
      return [
        `${this.#dialect.anyTrue(holds)} ${ofSet} AS some_${place}`,
        `${this.#dialect.anyTrue(`(${holds}) IS NULL`)} ${ofSet} AS open_${place}`,
      ]
    })
    const ofCase = asked.some(({ that }) =>
      factQuestions(that).some(({ fact }) => fact.of === 'case'),
    )
    const from = ofCase ? `people p JOIN cases c ON c.${key} = p.${key}` : 'people p'
    return `SELECT p.${key}, ${columns.join(', ')} FROM ${from} GROUP BY p.${key}`
  }
}
