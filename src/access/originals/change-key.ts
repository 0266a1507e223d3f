import type { Door, UnitOfWork, Who } from '../door.ts'
import type { OriginalsKey } from '../keys/originals-key.ts'
import { inClear } from './kept-original.ts'
import { sealOriginal } from './seal-original.ts'

export interface ChangingKey {
  /** What those that are encrypted open with. */
  readonly from: OriginalsKey | undefined
  /** What all are encrypted with afterwards; undefined: none, they stand in clear. */
  readonly to: OriginalsKey | undefined
  readonly report?: (done: number) => void
}

const atOnce = 20

/**
 * Encrypts every original, or puts them back in clear, a few a transaction: cut off at any moment, each stands in one of
 * both, and the next time goes on from there.
 *
 * @returns how many were changed
 * @throws LB_ORIGINALS_KEY_MISSING, LB_ORIGINALS_KEY_OTHER, LB_ORIGINAL_ALTERED
 */
export async function changeOriginalsKey(
  door: Door,
  who: Who,
  { report = () => undefined, ...keys }: ChangingKey,
): Promise<number> {
  let done = 0
  for (;;) {
    const changed = await door.enter(who, (unit) => changeSome(unit, keys))
    if (changed === 0) return done
    done += changed
    report(done)
  }
}

async function changeSome(
  { db, note }: UnitOfWork,
  { from, to }: Pick<ChangingKey, 'from' | 'to'>,
): Promise<number> {
  const due = await db
    .selectFrom('document_original')
    .select('sha256')
    .where('key_id', 'is distinct from', to?.id ?? null)
    .orderBy('sha256')
    .limit(atOnce)
    .execute()
  // One at a time in memory: an original may be large.
  for (const { sha256 } of due) {
    const kept = await db
      .selectFrom('document_original')
      .select(['sha256', 'body', 'key_id'])
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow()
    const clear = inClear(kept, from)
    await db
      .updateTable('document_original')
      .set({ body: to ? sealOriginal(to, sha256, clear) : clear, key_id: to?.id ?? null })
      .where('sha256', '=', sha256)
      .execute()
  }
  const details = { originals: due.length, key: to?.id ?? null }
  note({ action: due.length > 0 ? 'alteration' : 'consultation', subject: 'originals', details })
  return due.length
}
