import type { UnitOfWork } from '../../access/index.ts'
import { idsAhead } from '../../store/index.ts'
import type { MappedRow } from '../rows/mapped-row.ts'
import type { AskedAhead } from './ahead/asked-ahead.ts'
import { ItemsAhead, type Written } from './items/items-ahead.ts'
import { OtherSpellings } from './other-spellings.ts'
import { namesOf, type StandingRecord, standingRecords } from './standing-records.ts'

/** What a batch has written, as far as the questions of the next one were asked before. */
export interface WrittenByBatch {
  /** Names of records. */
  readonly records: ReadonlySet<string>
  readonly items: readonly Written[]
}

/**
 * What is asked of the store for a batch of rows before it has its turn. The store answers while the rows of the batch before it are
 * still being made ready, so that neither waits for the other; what that batch writes is asked anew.
 */
export class Questions {
  readonly #work: UnitOfWork
  readonly #source: string
  readonly #rows: readonly MappedRow[]
  readonly #records: Promise<Map<string, StandingRecord>>
  readonly #numbers: Promise<unknown>
  /** Null: most rows change nothing, and what they say is not read before it has to be. */
  readonly items: ItemsAhead | null
  readonly spellings: AskedAhead<string> | null

  constructor(work: UnitOfWork, source: string, rows: readonly MappedRow[], areNew: boolean) {
    this.#work = work
    this.#source = source
    this.#rows = rows
    this.#records = standingRecords(work, source, rows)
    this.#records.catch(() => {})
    const said = areNew ? rows.flatMap((row) => (row.reasons.length > 0 ? [] : [row.items()])) : []
    this.#numbers = areNew ? idsAhead(work.db, 'record', rows.length) : Promise.resolve()
    this.#numbers.catch(() => {})
    this.spellings = areNew ? OtherSpellings.ahead(work, source, said) : null
    this.items = areNew ? new ItemsAhead(work, source, said.flat()) : null
  }

  /** How many ids of records were drawn. */
  async drawn(): Promise<number> {
    await this.#numbers
    return this.items === null ? 0 : this.#rows.length
  }

  /** The records that stand now; those the batch before has written, or that are asked about a second time, are asked anew. */
  async records(since: WrittenByBatch | null): Promise<Map<string, StandingRecord>> {
    const standing = await this.#records
    for (const written of since?.items ?? []) {
      this.items?.spoil(written)
      this.spellings?.spoil(written.keys.get('case') ?? [])
      if (written.isDisturbed) this.spellings?.spoilAll()
    }
    const written = since?.records
    if (!written || written.size === 0) return standing
    const again = this.#rows.filter((row) => namesOf(row).some((name) => written.has(name)))
    if (again.length === 0) return standing
    for (const name of again.flatMap(namesOf)) standing.delete(name)
    for (const [name, one] of await standingRecords(this.#work, this.#source, again))
      standing.set(name, one)
    return standing
  }

  /** All that was asked. */
  get sent(): readonly Promise<unknown>[] {
    const { spellings, items } = this
    return [
      this.#records,
      this.#numbers,
      ...(spellings ? [spellings.sent] : []),
      ...(items?.sent ?? []),
    ]
  }
}
