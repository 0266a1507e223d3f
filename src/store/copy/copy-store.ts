import type { Kysely } from 'kysely'
import type { Store } from '../store.ts'
import { type Copied, type CopyProgress, fillStore } from './fill-store.ts'
import { rowsOfStore } from './row-source.ts'
import { asOwner } from './tables.ts'

/**
 * Copies everything one store holds into another that holds nothing yet. The first is only read: what is
 * altered so that the owner of its tables may read them all is undone. Nobody else may use either meanwhile.
 *
 * @throws LB_STORE_NOT_EMPTY, LB_STORE_COPY_DIFFERS
 */
export async function copyStore(
  from: Store,
  to: Store,
  progress: CopyProgress = () => {},
): Promise<Copied> {
  const undo = new Error('what was altered to read the tables is undone')
  let copied: Copied | null = null
  const db = from.db as unknown as Kysely<unknown>
  const reading = db.transaction().execute(async (source) => {
    await asOwner(source)
    copied = await fillStore(await rowsOfStore(source), to, progress)
    throw undo
  })
  await reading.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return copied ?? { tables: 0, rows: 0 }
}
