import { LookbackError } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { Commonness } from '../settings/term-frequency.ts'
import type { Dialect } from './dialect.ts'
import {
  foldAddress,
  foldCompact,
  foldDate,
  foldIdentifier,
  foldPhone,
  foldSound,
  foldWords,
  foldYear,
} from './fold-sql.ts'

/** What comparisons and blocking keys are made from: a field in one of these forms. */
export type Form =
  | 'words'
  | 'compact'
  | 'first'
  | 'initial'
  | 'prefix2'
  | 'prefix3'
  | 'prefix4'
  | 'sound'
  | 'firstSound'
  | 'short'
  | 'short2'
  | 'address'
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'monthDay'
  | 'sector'
  | 'district'
  | 'list'
  | 'phones'
  | 'identifiers'
  | 'schemes'
  | 'otherGiven'
  | 'otherFamily'

export const listForms = new Set<Form>([
  'list',
  'phones',
  'identifiers',
  'schemes',
  'otherGiven',
  'otherFamily',
])

interface Column {
  readonly name: string
  readonly base: string
  readonly sql: string
}

/** What a column is read for besides being equal or not. */
type Read = 'text' | 'words'

/** Collects the columns a linkage needs, each once, and writes the SQL that makes them. */
export class Columns {
  readonly fields = new Map<string, { readonly raw: string; readonly list: boolean }>()
  readonly #columns = new Map<string, Column>()
  readonly #codable = new Set<string>()
  readonly #read: Readonly<Record<Read, Set<string>>> = {
    text: new Set(),
    words: new Set(),
  }
  readonly #shared = new Map<string, Commonness>()
  readonly #bases = new Map<string, { readonly fold: string; readonly keep: string }>()
  readonly #dialect: Dialect
  readonly #missing: readonly string[]

  constructor(dialect: Dialect, missingWords: readonly string[]) {
    this.#dialect = dialect
    this.#missing = missingWords.map((word) => word.toUpperCase())
  }

  /** Name of the column that holds the field in this form, as text, number or list. */
  use(field: string, form: Form): string {
    const name = this.key(field, form)
    this.#read.text.add(name)
    return name
  }

  /** As `use`, for a reader who only asks whether two records say the same. */
  key(field: string, form: Form): string {
    return this.#column(field, form, (base) => this.#derived(form, base))
  }

  /**
   * As `key`, of a text: unless somebody else needs the text itself, records then hold its number, so
   * that comparing and carrying it costs no string. `words` says that a similarity reads the text of
   * pairs that come so far (`withWords`).
   */
  code(field: string, form: Form, words = false): string {
    const name = this.key(field, form)
    this.#codable.add(name)
    if (words) this.#read.words.add(name)
    return name
  }

  /** Records also hold what share of the records say the same as this column: `share_` and its name. */
  share(name: string, commonness: Commonness): void {
    this.#shared.set(name, commonness)
  }

  /** As `use`, for a column only one comparison makes, over the folded form `baseOf` the field. */
  derive(field: string, form: `${Form}+${string}`, sql: (base: string) => string): string {
    const name = this.#column(field, form, sql)
    this.#read.text.add(name)
    return name
  }

  #column(field: string, form: Form | `${Form}+${string}`, sql: (base: string) => string): string {
    const key = `${form}:${field}`
    const known = this.#columns.get(key)
    if (known) return known.name
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
   * layers, so that nothing is folded twice: fold, take out what says nothing, derive.
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
    return this.#codable.has(name) && !this.#read.text.has(name)
  }

  readsWords(name: string): boolean {
    return this.#read.words.has(name)
  }

  /** How the shares of the column's values are found; undefined where nobody asks for them. */
  sharedBy(name: string): Commonness | undefined {
    return this.#shared.get(name)
  }

  /** SELECT of a field's values, each once, with its columns and `n`, the records that hold it. */
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
    // Number 0 stands for nothing, so that no pair is lost.
    const join = (side: string) =>
      `JOIN words_${name} w${side} ON w${side}.id = coalesce(p.${side}_${name}, 0)`
    return `SELECT p.*, wl.v AS lw_${name}, wr.v AS rw_${name} FROM (${pairs}) p ${join('l')} ${join('r')}`
  }

  #layers(from: string, along: readonly string[], columns: readonly Column[]): string {
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
    const list = listForms.has(form)
    const known = this.fields.get(field)
    if (known && known.list !== list) {
      const cause = `The field "${field}" is used as a list in one place and as one value in another.`
      throw new LookbackError(
        'LB_LINKAGE_SETTINGS',
        cause,
        linkageErrors.LB_LINKAGE_SETTINGS.remedy,
      )
    }
    const raw = known?.raw ?? `f${this.fields.size}`
    if (!known) this.fields.set(field, { raw, list })
    const kind = baseKind(form)
    const name = `${kind}_${raw}`
    if (!this.#bases.has(name)) this.#bases.set(name, this.#baseSql(kind, raw, name))
    return name
  }

  #baseSql(kind: ReturnType<typeof baseKind>, raw: string, name: string) {
    const dialect = this.#dialect
    const items = (item: (value: string) => string) => dialect.eachItem(raw, item)
    const some = (test: (value: string) => string) =>
      `nullif(${dialect.distinctItems(dialect.keepItems(name, test))}, [])`
    switch (kind) {
      case 'date':
        return { fold: foldDate(dialect, raw), keep: name }
      case 'year':
        return { fold: foldYear(dialect, raw), keep: name }
      case 'words':
        return { fold: foldWords(dialect, raw), keep: this.#unlessMissing(name) }
      case 'phones':
        return { fold: items((v) => foldPhone(dialect, v)), keep: some((v) => `length(${v}) >= 7`) }
      case 'identifiers':
        return {
          fold: items((v) => foldIdentifier(dialect, v)),
          keep: some(
            (v) =>
              `strpos(${v}, ':') > 1 AND NOT ends_with(${v}, ':') AND NOT list_contains(bad.list, ${v})`,
          ),
        }
      case 'lists':
        return {
          fold: items((v) => foldWords(dialect, v)),
          keep: some((v) => `${this.#unlessMissing(v)} IS NOT NULL`),
        }
    }
  }

  #unlessMissing(words: string): string {
    const listed = this.#missing.map((word) => this.#dialect.text(word)).join(', ')
    return listed ? `CASE WHEN ${words} NOT IN (${listed}) THEN ${words} END` : words
  }

  #derived(form: Form, base: string): string {
    const dialect = this.#dialect
    const compact = foldCompact(base)
    const first = `split_part(${base}, ' ', 1)`
    const nick = (column: string) =>
      `coalesce((SELECT min(n.${column}) FROM nick n WHERE n.name = ${first}), ${first})`
    switch (form) {
      case 'words':
      case 'phones':
      case 'identifiers':
        return base
      case 'compact':
        return compact
      case 'first':
        return first
      case 'initial':
        return `left(${base}, 1)`
      case 'prefix2':
      case 'prefix3':
      case 'prefix4':
        return `left(${compact}, ${form.at(-1)})`
      case 'sound':
        return foldSound(compact)
      case 'firstSound':
        return foldSound(first)
      case 'short':
        return nick('c1')
      case 'short2':
        return nick('c2')
      case 'address':
        return foldAddress(base)
      case 'date':
      case 'year':
        return base
      case 'month':
        return `(${base} // 100) % 100`
      case 'day':
        return `${base} % 100`
      case 'monthDay':
        return `${base} % 10000`
      case 'sector':
        return `CASE WHEN length(${compact}) BETWEEN 5 AND 7 THEN left(${compact}, length(${compact}) - 2) END`
      case 'district':
        return `CASE WHEN length(${compact}) BETWEEN 5 AND 7 THEN left(${compact}, length(${compact}) - 3) END`
      case 'list':
        return dialect.eachItem(base, foldCompact)
      case 'schemes':
        return dialect.distinctItems(dialect.eachItem(base, (v) => `split_part(${v}, ':', 1)`))
      case 'otherGiven':
        return dialect.eachItem(base, (v) => `split_part(${v}, ' ', 1)`)
      case 'otherFamily': {
        const longer = dialect.keepItems(base, (v) => `strpos(${v}, ' ') > 0`)
        return dialect.eachItem(longer, (v) => `split_part(${v}, ' ', -1)`)
      }
    }
  }
}

const baseKind = (form: Form) => {
  if (form === 'year') return 'year'
  if (form === 'date' || form === 'month' || form === 'day' || form === 'monthDay') return 'date'
  if (form === 'phones') return 'phones'
  if (form === 'identifiers' || form === 'schemes') return 'identifiers'
  return listForms.has(form) ? 'lists' : 'words'
}
