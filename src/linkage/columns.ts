import { LookbackError } from '../model/index.ts'
import type { Dialect } from './dialect.ts'
import { linkageErrors } from './errors.ts'
import {
  foldAddress,
  foldCompact,
  foldDate,
  foldIdentifier,
  foldPhone,
  foldSound,
  foldWords,
  foldYear,
} from './fold.ts'

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

/** Collects the columns a linkage needs, each once, and writes the SQL that makes them. */
export class Columns {
  readonly fields = new Map<string, { readonly raw: string; readonly list: boolean }>()
  readonly #columns = new Map<string, Column>()
  readonly #bases = new Map<string, { readonly fold: string; readonly keep: string }>()
  readonly #dialect: Dialect
  readonly #missing: readonly string[]

  constructor(dialect: Dialect, missingWords: readonly string[]) {
    this.#dialect = dialect
    this.#missing = missingWords.map((word) => word.toUpperCase())
  }

  /** Name of the column that holds the field in this form. */
  use(field: string, form: Form): string {
    return this.derive(field, form, (base) => this.#derived(form, base))
  }

  /** As `use`, for a column only one comparison makes, over the folded form `baseOf` the field. */
  derive(field: string, form: Form | `${Form}+${string}`, sql: (base: string) => string): string {
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

  /** As `select`, for many records: each value is folded once, however many records hold it. */
  selectByValue(raw: string): string {
    const columns = [...this.#columns.values()]
    const joins: string[] = []
    for (const { raw: field } of this.fields.values()) {
      const wanted = columns.filter(({ base }) => base.endsWith(`_${field}`))
      const values = `(SELECT DISTINCT ${field} FROM ${raw} WHERE ${field} IS NOT NULL)`
      const folded = this.#layers(values, [field], wanted)
      joins.push(`LEFT JOIN (${folded}) d${field} ON r.${field} = d${field}.${field}`)
    }
    return `SELECT ${['r.idx', 'r.src', ...this.names].join(', ')} FROM ${raw} r ${joins.join(' ')}`
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
