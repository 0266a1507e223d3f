import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import type { PoleItem } from '../../../model/index.ts'
import { tables } from './item-codes.ts'
import { anyText } from './sql-lists.ts'

/** A row that stands: its id, its key, and what is compared before it is written again. */
export interface StandingRow {
  readonly id: number
  readonly [column: string]: unknown
}

/** By its source's own key. */
export type StandingByKey = ReadonlyMap<string, StandingRow>

/** Of each kind of item: what it is known by within its source, and what it says. Texts of documents are too long to be fetched. */
const columns = {
  case: {
    key: 'ref',
    says: 'kind opened closed occurred category outcome unit area facts known_by',
  },
  mention: { key: 'key', says: 'ref case_id role person' },
  event: {
    key: 'key',
    says: 'kind case_id mention_id starts starts_in ends ends_in code code_list text details',
  },
  thing: { key: 'key', says: 'thing_id case_id mention_id' },
  staff: { key: 'key', says: 'case_id staff_id name unit part' },
  document: { key: 'key', says: '' },
} as const satisfies Record<PoleItem['item'], object>

/** As the store keeps the key of an item that is stripped of what it cannot keep. */
export const stored = (key: string): string =>
  (key.includes('\0') ? key.replaceAll('\0', '') : key).toWellFormed()

/** Cases and mentions with a NUL are refused where they are written. */
const asked = (item: PoleItem['item'], key: string): string =>
  item === 'case' || item === 'mention' ? key : stored(key)

/**
 * Rows of a source that stand, each asked for once while a batch is put together: nothing of them is written meanwhile.
 */
export class StandingRows {
  readonly #work: UnitOfWork
  readonly #source: string
  /** Null: it does not stand. */
  readonly #known = new Map<PoleItem['item'], Map<string, StandingRow | null>>()

  constructor(work: UnitOfWork, source: string) {
    this.#work = work
    this.#source = source
  }

  /** Those of these keys that stand. */
  async of(item: PoleItem['item'], keys: Iterable<string>): Promise<StandingByKey> {
    const known = this.#known.get(item) ?? new Map<string, StandingRow | null>()
    this.#known.set(item, known)
    const wanted = new Set<string>()
    for (const key of keys) wanted.add(asked(item, key))
    const unknown = [...wanted].filter((key) => !known.has(key))
    if (unknown.length > 0) {
      for (const row of await this.#ask(item, unknown))
        known.set(String(row[columns[item].key]), row)
      for (const key of unknown) if (!known.has(key)) known.set(key, null)
    }
    const found = new Map<string, StandingRow>()
    for (const key of wanted) {
      const row = known.get(key)
      if (row) found.set(key, row)
    }
    return found
  }

  async #ask(item: PoleItem['item'], keys: readonly string[]): Promise<readonly StandingRow[]> {
    const { key, says } = columns[item]
    const all = ['id', key, ...says.split(' ').filter((name) => name !== '')]
    const { rows } = await sql<StandingRow>`
      select ${sql.join(all.map((name) => sql.ref(name)))} from ${sql.table(tables[item])}
      where source_id = ${this.#source} and ${sql.ref(key)} = ${anyText(keys)}`.execute(
      this.#work.db,
    )
    return rows
  }
}
