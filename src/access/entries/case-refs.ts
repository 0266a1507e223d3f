import { sql } from 'kysely'
import { inContext, type Store } from '../../store/index.ts'
import { systemReader } from '../system-reader.ts'

/**
 * References of cases for whoever reads the ledger: an auditor sees no case, and knows it by the
 * reference alone. What is asked is in the entry that reading the ledger leaves.
 */
export class CaseRefs {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async subjectsOf(ref: string): Promise<readonly string[]> {
    const { rows } = await inContext(this.#store.db, systemReader, (tx) =>
      sql<{ id: number }>`select id from case_file where lower(ref) = lower(${ref})`.execute(tx),
    )
    return rows.map(({ id }) => `case:${id}`)
  }

  async of(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(subjects)].flatMap(
      (subject) => /^case:(\d{1,15})$/.exec(subject)?.[1] ?? [],
    )
    if (ids.length === 0) return new Map()
    const { rows } = await inContext(this.#store.db, systemReader, (tx) =>
      sql<{ id: number; ref: string }>`
        select id, ref from case_file where id = any(${ids}::bigint[])`.execute(tx),
    )
    return new Map(rows.map(({ id, ref }) => [`case:${id}`, ref]))
  }
}
