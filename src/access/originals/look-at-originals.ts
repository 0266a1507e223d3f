import { sql } from 'kysely'
import { LookbackError } from '../../model/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import type { OriginalsKey } from '../keys/originals-key.ts'
import { systemReader } from '../system-reader.ts'
import { inClear } from './kept-original.ts'

export interface OriginalsState {
  readonly originals: number
  readonly clear: number
  /** How many each key encrypts, by the key’s id. */
  readonly encrypted: readonly { readonly key: string; readonly originals: number }[]
}

export const originalsState = (store: Store): Promise<OriginalsState> =>
  inContext(store.db, systemReader, async (tx) => {
    const { rows } = await sql<{ key: string | null; originals: number }>`
      select key_id as key, count(*)::int as originals from document_original group by 1 order by 1`.execute(
      tx,
    )
    return {
      originals: rows.reduce((sum, { originals }) => sum + originals, 0),
      clear: rows.find(({ key }) => key === null)?.originals ?? 0,
      encrypted: rows.flatMap(({ key, originals }) => (key === null ? [] : [{ key, originals }])),
    }
  })

export interface OriginalsVerdict extends OriginalsState {
  /** Encrypted with a key that is not here, so that nobody can say whether they are whole. */
  readonly notOpened: number
  /** By SHA-256: those that are not as they were kept. */
  readonly altered: readonly string[]
  readonly ok: boolean
}

/** Opens each original, one at a time, and holds it against the hash it is known by. */
export async function verifyOriginals(
  store: Store,
  key: OriginalsKey | undefined,
): Promise<OriginalsVerdict> {
  const state = await originalsState(store)
  const altered: string[] = []
  let notOpened = 0
  let last: string | null = ''
  while (last !== null) {
    const after: string = last
    last = await inContext(store.db, systemReader, async (tx) => {
      const kept = await tx
        .selectFrom('document_original')
        .select(['sha256', 'body', 'key_id'])
        .where('sha256', '>', after)
        .orderBy('sha256')
        .limit(1)
        .executeTakeFirst()
      if (!kept) return null
      try {
        inClear(kept, key)
      } catch (error) {
        if (!(error instanceof LookbackError)) throw error
        if (error.code === 'LB_ORIGINAL_ALTERED') altered.push(kept.sha256)
        else notOpened += 1
      }
      return kept.sha256
    })
  }
  return { ...state, notOpened, altered, ok: altered.length === 0 }
}
