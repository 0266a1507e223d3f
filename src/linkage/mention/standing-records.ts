import type { TermDictionary } from '../memory/arrays/term-dictionary.ts'
import type { ComparableRecords, MemoryRecords } from '../memory/records/memory-records.ts'
import { ignoreOverShared } from '../memory/records/over-shared.ts'
import { emptyRows, writeRows } from '../memory/records/record-rows.ts'
import { forgetPattern } from '../memory/similarity/jaro-winkler.ts'
import { allLetters, writeLetters } from '../memory/similarity/letters.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import type { IndexedColumn, TransientColumn } from './indexed-column.ts'
import type { RecordIntake } from './record-intake.ts'

/** New words of one mention that there is room for; of more, room is made. */
const few = 256

/**
 * Records as those of a linkage are, and a place behind the last for one mention. It is there while it
 * is compared and is gone afterwards, with every text that only it had. All of that happens within
 * one call and nothing is awaited in it, so that no two mentions ever meet.
 */
export class StandingRecords {
  readonly ids: Float64Array
  /** By number. */
  readonly sources: readonly string[]
  readonly records: MemoryRecords
  readonly columns: ReadonlyMap<string, IndexedColumn>
  readonly #transient: ReadonlyMap<string, TransientColumn>
  readonly #terms: TermDictionary
  readonly #termsSoFar: ReturnType<TermDictionary['snapshot']>
  #letters: Int32Array
  /** Arrays that a reader has; those that had to grow are elsewhere since. */
  #read: readonly ArrayBufferView[] = []

  constructor(plan: LinkPlan, intake: RecordIntake) {
    this.#terms = intake.folding.terms
    this.columns = intake.columns
    const { ids, sourceAt, sources } = intake.end()
    this.ids = ids
    this.sources = sources
    this.#transient = new Map(
      [...this.columns].map(([name, column]) => [name, column.snapshot()] as const),
    )
    this.#termsSoFar = this.#terms.snapshot({ bytes: few * 64, texts: few })
    const rows = emptyRows(plan, ids.length + 1)
    for (const column of this.columns.values()) {
      if (!column.list) writeRows(rows, column, 0, ids.length)
    }
    const standing: MemoryRecords = {
      ...rows,
      ...{ records: ids.length, texts: this.columns, terms: this.#terms, sources: sourceAt },
      ...{ overShared: [], ignored: [] },
    }
    const over = ignoreOverShared(plan, standing, ({ field, form }, terms) =>
      this.columns.get(field)!.ignore(form, terms),
    )
    this.records = { ...standing, ...over }
    this.#letters = allLetters(this.#terms, few)
  }

  /** Calls `use` with the place where the mention is meanwhile. */
  withMention<T>(mention: Pick<LinkRecord, 'source' | 'fields'>, use: (place: number) => T): T {
    const { records: place, sources } = this.records
    const standing = this.#terms.size
    try {
      sources[place] = this.sources.indexOf(mention.source)
      for (const [name, column] of this.columns) {
        this.#transient.get(name)!.pushTransient(place, mention.fields[name])
        if (!column.list) writeRows(this.records, column, place, place + 1)
      }
      if (this.#terms.size < this.#letters.length) {
        writeLetters(this.#letters, this.#terms, standing + 1)
      } else this.#letters = allLetters(this.#terms, few)
      return use(place)
    } finally {
      forgetPattern()
      for (const column of this.#transient.values()) column.rollback()
      this.#termsSoFar.rollback()
      if (this.#letters.length > standing + 1 + few) this.#letters = allLetters(this.#terms, few)
    }
  }

  /** Highest number of a text of the field that is not a mention's. */
  textsOf(field: string): number {
    return this.#transient.get(field)!.texts
  }

  /** Whether what `comparable` gave is out of date, because a mention needed more room than there was. */
  get moved(): boolean {
    return (
      this.#read.some(({ byteLength }) => byteLength === 0) || !this.#read.includes(this.#letters)
    )
  }

  comparable(): ComparableRecords {
    const lists = [...this.columns.values()].filter(({ list }) => list)
    this.#read = [
      this.#terms.bytes,
      this.#letters,
      ...lists.flatMap((column) => [column.items, ...column.forms.map(column.table)]),
    ]
    return { ...this.records, letters: this.#letters }
  }

  /** The record at a place: the fields the settings read. */
  recordAt(place: number): LinkRecord {
    const fields = [...this.columns.values()].map((column) => {
      const texts = column.textsAt(place)
      return [column.name, column.list ? texts : (texts[0] ?? null)] as const
    })
    const source = this.sources[this.records.sources[place]!]!
    return { id: this.ids[place]!, source, fields: Object.fromEntries(fields) }
  }

  /** Bytes in memory. */
  get memory(): number {
    const { rows, sources } = this.records
    const columns = [...this.columns.values()].reduce((sum, { memory }) => sum + memory, 0)
    const arrays = [rows, sources, this.ids, this.#letters]
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, columns + this.#terms.memory)
  }
}
