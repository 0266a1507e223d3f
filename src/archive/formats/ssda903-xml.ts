import { encodingOf, textOf } from './bytes/decode.ts'
import type { FileBytes } from './bytes/pieces.ts'
import type { RowFormat } from './format.ts'
import type { NotRead } from './not-read.ts'
import type { OpenedFile } from './opened-file.ts'
import type { RawRow } from './raw-row.ts'
import type { Table } from './table.ts'
import { type ElementHandler, elementsIn } from './xml/elements.ts'

/** The groups of a child that become rows, each with the columns its CSV file has. */
const groups: Readonly<
  Record<string, { readonly table: string; readonly columns: readonly string[] }>
> = {
  HEADER: {
    table: 'header',
    columns: ['child', 'sex', 'dob', 'ethnic', 'upn', 'mother', 'mc_dob'],
  },
  EPISODE: {
    table: 'episodes',
    columns: ['child', 'decom', 'rne', 'ls', 'cin', 'place', 'place_provider', 'dec', 'rec'],
  },
  AREVIEW: { table: 'reviews', columns: ['child', 'dob', 'review', 'review_code'] },
  AMISSING: { table: 'missing', columns: ['child', 'dob', 'missing', 'mis_start', 'mis_end'] },
  OC2: { table: 'oc2', columns: ['child', 'dob', 'sdq_score', 'sdq_reason', 'convicted'] },
}

/** Elements that the CSV files call otherwise. */
const renamed: Readonly<Record<string, string>> = { childid: 'child', pl: 'place' }

/** Children looked after (SSDA903), the return as one XML file: the same rows as its CSV files. */
export const ssda903Xml: RowFormat = {
  kind: 'rows',
  id: 'ssda903',
  title: 'Children looked after return (SSDA903, XML)',
  recognise: ({ xml }) => xml?.name === 'EXPSSDA903',
  open: async ({ bytes, head }) => openSsda903(bytes, head),
  order: 1,
  context: [],
}

function openSsda903(bytes: FileBytes, head: Buffer): OpenedFile {
  const encoding = encodingOf(head)
  let reader = new ReturnReader()
  const tables: readonly Table[] = Object.values(groups).map(({ table, columns }) => ({
    name: table,
    head: [{ line: 1, cells: columns }],
    isNamed: true,
  }))
  return {
    tables,
    rows: () => {
      reader = new ReturnReader()
      return elementsIn(textOf(bytes, encoding), reader)
    },
    notRead: () => reader.notRead(),
  }
}

interface Group {
  readonly table: string
  readonly line: number
  readonly fields: Record<string, string>
}

class ReturnReader implements ElementHandler<RawRow> {
  #child: Group[] = []
  readonly #open: Group[] = []
  readonly #others = new Map<string, number>()

  open(name: string, line: number): void {
    if (name === 'CHILD') this.#child = []
    const group = groups[name]
    if (!group) return
    const opened = { table: group.table, line, fields: {} }
    this.#open.push(opened)
    this.#child.push(opened)
  }

  close(name: string, text: string, path: readonly string[], _: number, out: RawRow[]): void {
    if (name === 'CHILD') out.push(...this.#rows())
    else if (groups[name]) this.#open.pop()
    else if (text !== '') this.#keep(name, text, path)
  }

  #keep(name: string, text: string, path: readonly string[]): void {
    const group = this.#open.at(-1)
    const around = path.at(-1) ?? ''
    // Of a group that is no table, such as a placement for adoption, its name is told and not its fields.
    if (!group || (!groups[around] && around !== 'CHILD')) {
      this.#others.set(around, (this.#others.get(around) ?? 0) + 1)
      return
    }
    const key = name.toLowerCase()
    group.fields[renamed[key] ?? key] = text
  }

  /** Every row of a child says whose it is, as in the CSV files. */
  *#rows(): Generator<RawRow> {
    const header = this.#child.find(({ table }) => table === 'header')?.fields ?? {}
    const whose: Record<string, string> = {}
    if (header.child !== undefined) whose.child = header.child
    if (header.dob !== undefined) whose.dob = header.dob
    for (const { table, line, fields } of this.#child) {
      const own = table === 'episodes' ? { child: whose.child ?? '' } : whose
      yield { table, line, fields: { ...own, ...fields } }
    }
  }

  notRead(): readonly NotRead[] {
    return [...this.#others].map(([name, count]) => ({ what: 'element', name, count }))
  }
}
