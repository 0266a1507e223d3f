import type { NotRead } from '../not-read.ts'
import type { RawRow } from '../raw-row.ts'
import type { ElementHandler } from '../xml/elements.ts'
import { isFactorOf } from './factors.ts'
import { type CensusTable, tableOfElement, tiesOf } from './fields.ts'
import { contextOf, type Fields, headerRow } from './header.ts'

/** A row while it is read, within the row it stands in. */
interface OpenRow {
  readonly table: CensusTable
  readonly line: number
  readonly fields: Fields
  readonly within: OpenRow | null
}

/**
 * Reads a census child by child: a row for each referral, and one for each assessment, section 47
 * enquiry, plan, review and pre-proceedings in it. A conference is of the section 47 enquiry or the
 * referral it stands in, and never a plan (DfE rule 2884).
 */
export class CensusReader implements ElementHandler<RawRow> {
  readonly #header: Fields = {}
  #child: Fields = {}
  #childLine = 1
  #rows: OpenRow[] = []
  #open: OpenRow | null = null
  readonly #queried = new Map<string, number>()

  open(name: string, line: number): void {
    if (name === 'Child') {
      this.#child = {}
      this.#childLine = line
      this.#rows = []
      this.#open = null
    }
    const table = tableOfElement[name]
    if (table === undefined) return
    this.#open = { table, line, fields: {}, within: this.#open }
    this.#rows.push(this.#open)
  }

  close(name: string, text: string, path: readonly string[], line: number, out: RawRow[]): void {
    if (name === 'Header') out.push(headerRow(this.#header, line))
    else if (name === 'Child') out.push(...this.#childRows())
    else {
      if (text !== '') keep(this.#into(path), name, this.#valueOf(name, text))
      if (tableOfElement[name] !== undefined) this.#open = this.#open?.within ?? null
    }
  }

  /** Factors that the code set of the year does not have. They are read as they stand. */
  notRead(): readonly NotRead[] {
    return [...this.#queried].map(([name, count]) => ({ what: 'queriedCode', name, count }))
  }

  #into(path: readonly string[]): Fields {
    if (path.includes('Header')) return this.#header
    return this.#open?.fields ?? this.#child
  }

  #valueOf(name: string, text: string): string {
    if (name === 'AssessmentFactors') return this.#factor(text)
    return isDate(name) ? dayOf(text) : text
  }

  #factor(text: string): string {
    const code = text.toUpperCase()
    const { year } = this.#header
    if (!isFactorOf(code, /^\d{4}$/.test(year ?? '') ? Number(year) : null))
      this.#queried.set(code, (this.#queried.get(code) ?? 0) + 1)
    return code
  }

  #childRows(): readonly RawRow[] {
    const context = contextOf(this.#header)
    const rows = this.#rows.map(({ table, line, fields, within }) => ({
      table,
      line,
      fields:
        table === 'cin'
          ? { ...this.#child, ...fields }
          : { ...this.#ties(table, within), ...fields },
      context,
    }))
    if (rows.some(({ table }) => table === 'cin')) return rows
    return [{ table: 'cin', line: this.#childLine, fields: this.#child, context }, ...rows]
  }

  #ties(table: CensusTable, within: OpenRow | null): Fields {
    const around = { ...within?.within?.fields, ...within?.fields, ...this.#child }
    return Object.fromEntries(tiesOf(table).map((column) => [column, around[column] ?? '']))
  }
}

/** What stands more than once in one row is joined with `;`. */
function keep(into: Fields, name: string, text: string): void {
  const key = name.toLowerCase()
  const before = into[key]
  into[key] = before === undefined ? text : `${before};${text}`
}

const isDate = (name: string): boolean =>
  /date$/i.test(name) || name === 'DateOfInitialCPC' || name === 'InitialCPCtarget'

/** A day may come with a time or the offset of its zone (xs:dateTime, xs:date): it is the same day. */
const dayOf = (text: string): string =>
  /^(\d{4}-\d\d-\d\d)(?:[T ]\d.*|Z|[+-]\d\d:\d\d)$/.exec(text)?.[1] ?? text
