import type { LinkPlan } from '../../plan/link-plan.ts'
import type { LinkRecord } from '../../records/link-record.ts'
import type { Population } from '../../settings/population.ts'
import { shared } from '../arrays/shared-memory.ts'
import { ColumnBuilder, type FinishedColumn } from './column-builder.ts'
import type { MemoryRecords } from './memory-records.ts'
import { ignoreOverShared } from './over-shared.ts'
import { emptyRows, type RecordRows } from './record-rows.ts'
import { type Folding, foldingBy } from './text-folder.ts'

/**
 * Takes records in a column at a time, so that the texts of one are given up before the next is read.
 * A column is begun with `column`, and its own `finish` gives what `finish` here asks for.
 */
export class RecordsBuilder {
  readonly #plan: LinkPlan
  readonly #records: number
  readonly #folding: Folding
  readonly #rows: RecordRows

  constructor(plan: LinkPlan, records: number) {
    this.#plan = plan
    this.#records = records
    this.#folding = foldingBy(plan.settings)
    this.#rows = emptyRows(plan, records)
  }

  get fields(): readonly string[] {
    return [...this.#plan.fields.keys()]
  }

  column(name: string): ColumnBuilder {
    const field = this.#plan.fields.get(name)
    if (!field) throw new Error(`the settings read no field "${name}"`)
    const parts = { rows: this.#rows, records: this.#records, folding: this.#folding }
    return new ColumnBuilder(name, field, parts)
  }

  /**
   * The records, from the columns of all fields. `order`, by place, is the record as it came; null
   * where they came by place. Values that too many share are the population's, where one is given.
   */
  finish(
    columns: readonly FinishedColumn[],
    sources: Int32Array,
    order: Int32Array | null,
    population: Population | null = null,
  ): MemoryRecords {
    const finished = new Map(columns.map((column) => [column.name, column]))
    const lacking = this.fields.filter((name) => !finished.has(name))
    if (lacking.length > 0) throw new Error(`no values came of ${lacking.join(', ')}`)
    const terms = this.#folding.terms.seal()
    const texts = columns.flatMap((column) => {
      const list = column.inOrder(order)
      return list ? [[column.name, list] as const] : []
    })
    const { rows, width } = this.#rows
    if (order) reorder(rows, width, order)
    const records: MemoryRecords = {
      ...this.#rows,
      ...{ records: this.#records, texts: new Map(texts), terms, sources: shared(sources) },
      ...{ overShared: [], ignored: [] },
    }
    const over = ignoreOverShared(
      this.#plan,
      records,
      ({ field, form }, ignored) => finished.get(field)!.ignore(form, ignored),
      population,
    )
    return { ...records, ...over }
  }
}

/** Puts rows in order where they are, following each ring of rows that exchange their places. */
function reorder(rows: Int32Array, width: number, order: Int32Array): void {
  const done = new Uint8Array(order.length)
  const first = new Int32Array(width)
  for (let start = 0; start < order.length; start++) {
    if (done[start] === 1 || order[start] === start) continue
    for (let at = 0; at < width; at++) first[at] = rows[start * width + at]!
    let place = start
    for (;;) {
      done[place] = 1
      const from = order[place]!
      if (from === start) break
      for (let at = 0; at < width; at++) rows[place * width + at] = rows[from * width + at]!
      place = from
    }
    for (let at = 0; at < width; at++) rows[place * width + at] = first[at]!
  }
}

/** Records in ascending order of id. */
export function buildRecords(
  plan: LinkPlan,
  records: readonly LinkRecord[],
  population: Population | null = null,
): MemoryRecords {
  const builder = new RecordsBuilder(plan, records.length)
  const columns = builder.fields.map((name) => {
    const column = builder.column(name)
    records.forEach(({ fields }, place) => {
      column.set(place, fields[name])
    })
    return column.finish()
  })
  const numbers = new Map<string, number>()
  const sources = records.map(({ source }) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size)
    return numbers.get(source)!
  })
  return builder.finish(columns, Int32Array.from(sources), null, population)
}
