import type { Dictionary } from '../memory/arrays/term-dictionary.ts'
import type { Reading } from '../memory/compare/pair-comparison.ts'
import { Field } from '../memory/records/folded-column.ts'
import { foldingBy, type HeldRecords } from '../memory/records/memory-records.ts'
import { emptyRows, writeRows } from '../memory/records/record-rows.ts'
import { unlearn } from '../memory/similarity/jaro-winkler.ts'
import { allLetters, takeLetters } from '../memory/similarity/letters.ts'
import { formsRead } from '../plan/field-forms.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { refuseBadId } from '../sql/load-records.ts'
import type { Plan } from '../sql/sql-plan.ts'

/** New words of one mention that there is room for; of more, room is made. */
const few = 256

/**
 * Records that stand, held as those of a linkage are, and a place behind the last for one mention. It
 * is held there while it is compared and is gone afterwards, with every text that only it had. All
 * of that happens within one call and nothing is awaited in it, so that no two mentions ever meet.
 */
export class StandingRecords {
  readonly ids: Float64Array
  /** By number. */
  readonly sources: readonly string[]
  readonly held: HeldRecords
  readonly fields: ReadonlyMap<string, Field>
  readonly #terms: Dictionary
  #letters: Int32Array
  /** Arrays a reading has at hand; those that had to grow lie elsewhere since. */
  #read: readonly ArrayBufferView[] = []

  constructor(plan: Plan, records: Iterable<LinkRecord>) {
    const folding = foldingBy(plan.settings)
    const forms = formsRead(plan.settings)
    this.#terms = folding.terms
    this.fields = new Map(
      [...plan.columns.fields].map(([name, { list }]) => {
        const options = { list, forms: forms.get(name) ?? [], records: 0 }
        return [name, new Field(name, options, folding)]
      }),
    )
    const { ids, sourceAt, sources } = take(records, this.fields)
    this.ids = ids
    this.sources = sources
    for (const field of this.fields.values()) field.stand()
    this.#terms.stand({ bytes: few * 64, texts: few })
    const rows = emptyRows(plan, ids.length + 1)
    for (const field of this.fields.values()) {
      if (!field.list) writeRows(rows, field, 0, ids.length)
    }
    this.held = {
      records: ids.length,
      fields: this.fields,
      terms: this.#terms,
      ...rows,
      sources: sourceAt,
    }
    this.#letters = allLetters(this.#terms, few)
  }

  /** Calls `use` with the place where the mention is held meanwhile. */
  holding<T>(mention: Pick<LinkRecord, 'source' | 'fields'>, use: (place: number) => T): T {
    const { records, sources } = this.held
    const standing = this.#terms.size
    try {
      sources[records] = this.sources.indexOf(mention.source)
      for (const field of this.fields.values()) {
        field.hold(records, mention.fields[field.name])
        if (!field.list) writeRows(this.held, field, records, records + 1)
      }
      if (this.#terms.size < this.#letters.length) {
        takeLetters(this.#letters, this.#terms, standing + 1)
      } else this.#letters = allLetters(this.#terms, few)
      return use(records)
    } finally {
      unlearn()
      for (const field of this.fields.values()) field.forget()
      this.#terms.forget()
      if (this.#letters.length > standing + 1 + few) this.#letters = allLetters(this.#terms, few)
    }
  }

  /** Whether what `reading` gave is out of date, because a mention needed more room than there was. */
  get moved(): boolean {
    return (
      this.#read.some(({ byteLength }) => byteLength === 0) || !this.#read.includes(this.#letters)
    )
  }

  reading(): Reading {
    const lists = [...this.fields.values()].filter(({ list }) => list)
    this.#read = [
      this.#terms.bytes,
      this.#letters,
      ...lists.flatMap((field) => [field.items, ...field.forms.map((form) => field.table(form))]),
    ]
    return { ...this.held, letters: this.#letters }
  }

  /** The record at a place: the fields the settings read. */
  recordAt(place: number): LinkRecord {
    const fields = [...this.fields.values()].map((field) => {
      const texts = field.shown(place)
      return [field.name, field.list ? texts : (texts[0] ?? null)] as const
    })
    const source = this.sources[this.held.sources[place]!]!
    return { id: this.ids[place]!, source, fields: Object.fromEntries(fields) }
  }

  /** Bytes held. */
  get memory(): number {
    const { rows, sources } = this.held
    const fields = [...this.fields.values()].reduce((sum, { memory }) => sum + memory, 0)
    const arrays = [rows, sources, this.ids, this.#letters]
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, fields + this.#terms.memory)
  }
}

/** Takes records in one by one, with a place more than there are. */
function take(records: Iterable<LinkRecord>, fields: ReadonlyMap<string, Field>) {
  const sources = new Map<string, number>()
  let ids = new Float64Array(0)
  let sourceAt = new Int32Array(0)
  const grow = (room: number) => {
    ids = new Float64Array(ids.buffer.transfer(room * 8))
    sourceAt = new Int32Array(sourceAt.buffer.transfer(room * 4))
    for (const field of fields.values()) field.grow(room)
  }
  let count = 0
  for (const { id, source, fields: given } of records) {
    refuseBadId(id)
    if (count === ids.length) grow(Math.max(1 << 10, count * 2))
    ids[count] = id
    if (!sources.has(source)) sources.set(source, sources.size)
    sourceAt[count] = sources.get(source)!
    for (const field of fields.values()) field.set(count, given[field.name])
    count++
  }
  grow(count + 1)
  return { ids: ids.subarray(0, count), sourceAt, sources: [...sources.keys()] }
}
