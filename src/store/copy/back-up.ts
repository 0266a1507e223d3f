import { type Kysely, sql } from 'kysely'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Store } from '../store.ts'
import { type BackupHead, readBackup, writeBackup } from './backup-file.ts'
import { type Copied, type CopyProgress, fillStore } from './fill-store.ts'
import { readAll } from './read-all.ts'
import { rowsOfStore } from './row-source.ts'

export interface BackedUp extends Copied {
  /** The ledger of that moment: what is restored must match it. */
  readonly ledger: BackupHead['ledger']
}

/**
 * Writes one moment of a store into a file, while others go on using it.
 *
 * @throws LB_STORE_BACKUP_RIGHTS, LB_STORE_BACKUP_DISK_FULL
 */
export function backUp(store: Store, path: string, progress?: CopyProgress): Promise<BackedUp> {
  return readAll(store, async (db) => {
    const ledger = await ledgerOf(db)
    const copied = await writeBackup(path, await rowsOfStore(db), ledger, progress)
    return { ...copied, ledger }
  })
}

/**
 * Fills a store that holds nothing yet from a backup: all of it, or nothing.
 *
 * @throws LB_STORE_BACKUP_UNREADABLE, LB_STORE_NOT_EMPTY, LB_STORE_COPY_DIFFERS
 */
export async function restore(
  store: Store,
  path: string,
  progress?: CopyProgress,
): Promise<BackedUp> {
  const backup = await readBackup(path)
  try {
    return { ...(await fillStore(backup, store, progress)), ledger: backup.head.ledger }
  } catch (error) {
    // Rows that the database cannot read or that name others which are not there (SQLSTATE 22, 23).
    const { code } = error as { readonly code?: string }
    throw /^2[23]\w{3}$/.test(code ?? '')
      ? refusal(storeErrors, 'LB_STORE_BACKUP_UNREADABLE')
      : error
  } finally {
    backup.close()
  }
}

async function ledgerOf(db: Kysely<unknown>): Promise<BackupHead['ledger']> {
  const { rows } = await sql<{ size: number; root: string }>`
    select size, encode(root, 'hex') as root from ledger_head`.execute(db)
  return rows[0]!
}
