import type { Form } from '../fold/forms.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { TermFrequency } from '../plan/term-frequency.ts'
import type { Dialect } from './dialect.ts'
import { baseOf, baseSql, formSql } from './form-sql.ts'

interface SqlColumn {
  readonly name: string
  readonly base: string
  readonly sql: string
}

/** Collects the columns a linkage needs, each once, and writes the SQL that makes them. */
export class SqlColumns {
  readonly #columns = new Map<string, SqlColumn>()
  readonly #codable = new Set<string>()
  /** Columns of which the text is read, or the words by a similarity, besides being equal or not. */
  readonly #textRead = new Set<string>()
  readonly #wordsRead = new Set<string>()
  readonly #counted = new Map<string, TermFrequency>()
  readonly #bases = new Map<string, { readonly fold: string; readonly keep: string }>()
  readonly #plan: LinkPlan
  readonly #dialect: Dialect
  readonly #missing: readonly string[]

  constructor(plan: LinkPlan, dialect: Dialect) {
    this.#plan = plan
    this.#dialect = dialect
    this.#missing = plan.settings.missingWords.map((word) => word.toUpperCase())
  }

  /** Name of the column that holds the field in this form, as text, number or list. */
  use(field: string, form: Form): string {
    const name = this.key(field, form)
    this.#textRead.add(name)
    return name
  }

  /** As `use`, for a reader who only asks whether two values are equal. */
  key(field: string, form: Form): string {
    return this.#column(field, form, (base) => formSql(form, base, this.#dialect))
  }

  /**
   * As `key`, of a text: unless another reader needs the text itself, records have its number instead,
   * so that comparing and carrying it takes no string. `words` says that a similarity reads the text
   * of pairs that get so far (`withWords`).
   */
  code(field: string, form: Form, words = false): string {
    const name = this.key(field, form)
    this.#codable.add(name)
    if (words) this.#wordsRead.add(name)
    return name
  }

  /** Records also have the share of the records with the same value: `share_` and the column's name. */
  count(name: string, frequency: TermFrequency): void {
    this.#counted.set(name, frequency)
  }

  /** As `use`, for a column that one comparison makes of its own, over the base of a form. */
  derive(field: string, form: `${Form}+${string}`, sql: (base: string) => string): string {
    const name = this.#column(field, form, sql)
    this.#textRead.add(name)
    return name
  }

  #column(field: string, form: Form | `${Form}+${string}`, sql: (base: string) => string): string {
    const key = `${form}:${field}`
    const existing = this.#columns.get(key)
    if (existing) return existing.name
    const base = this.#base(field, form.split('+')[0] as Form)
    const column = { name: `c${this.#columns.size}`, base, sql: sql(base) }
    this.#columns.set(key, column)
    return column.name
  }

  get names(): readonly string[] {
    return [...this.#columns.values()].map((column) => column.name)
  }

  /**
   * SELECT that turns the raw table (idx, src, f0…) into the columns, or only those named. Three
   * layers, so that nothing is folded twice: fold, take out what is no value, derive.
   */
  select(raw: string, only?: readonly string[]): string {
    const wanted = [...this.#columns.values()].filter(({ name }) => !only || only.includes(name))
    return this.#layers(raw, ['idx', 'src'], wanted)
  }

  /** Columns of one field, by its name in the raw table. */
  of(field: string): readonly string[] {
    const mine = [...this.#columns.values()].filter(({ base }) => base.endsWith(`_${field}`))
    return mine.map(({ name }) => name)
  }

  isCoded(name: string): boolean {
    return this.#codable.has(name) && !this.#textRead.has(name)
  }

  readsWords(name: string): boolean {
    return this.#wordsRead.has(name)
  }

  /** How the shares of the column's values are found; undefined where they are not wanted. */
  countedBy(name: string): TermFrequency | undefined {
    return this.#counted.get(name)
  }

  /** SELECT of a field's values, each once, with its columns and `n`, the records that have it. */
  selectValues(raw: string, field: string): string {
    const names = this.of(field)
    const wanted = [...this.#columns.values()].filter(({ name }) => names.includes(name))
    const values = `(SELECT ${field}, count(*) AS n FROM ${raw} WHERE ${field} IS NOT NULL GROUP BY ${field})`
    return this.#layers(values, [field, 'n'], wanted)
  }

  /** Adds the texts of a column of both records, `lw_` and `rw_`, to a SELECT of pairs. */
  withWords(pairs: string, name: string): string {
    if (!this.isCoded(name))
      return `SELECT *, l_${name} AS lw_${name}, r_${name} AS rw_${name} FROM (${pairs})`
    // Number 0 stands for no value, so that no pair is lost.
    const join = (side: string) =>
      `JOIN words_${name} w${side} ON w${side}.id = coalesce(p.${side}_${name}, 0)`
    return `SELECT p.*, wl.v AS lw_${name}, wr.v AS rw_${name} FROM (${pairs}) p ${join('l')} ${join('r')}`
  }

  #layers(from: string, along: readonly string[], columns: readonly SqlColumn[]): string {
    const needed = new Set(columns.map(({ base }) => base))
    const bases = [...this.#bases].filter(([name]) => needed.has(name))
    const folded = bases.map(([name, { fold }]) => `${fold} AS ${name}`)
    const kept = bases.map(([name, { keep }]) => `${keep} AS ${name}`)
    const derived = columns.map(({ name, sql }) => `${sql} AS ${name}`)
    const first = `SELECT ${[...along, ...folded].join(', ')} FROM ${from}`
    const second = `SELECT ${[...along, ...kept].join(', ')} FROM (${first}) CROSS JOIN bad`
    return `SELECT ${[...along, ...derived].join(', ')} FROM (${second})`
  }

  #base(field: string, form: Form): string {
    const base = baseOf(form)
    const raw = this.#plan.fields.get(field)!.column
    const name = `${base}_${raw}`
    if (!this.#bases.has(name)) {
      this.#bases.set(name, baseSql(base, { raw, name }, this.#dialect, this.#missing))
    }
    return name
  }
}
