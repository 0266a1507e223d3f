import { type Kysely, sql } from 'kysely'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Store } from '../store.ts'

/**
 * One moment of a store, all of it, whoever may see what, while others go on using it.
 *
 * @throws LB_STORE_BACKUP_RIGHTS where the database account may not
 */
export async function readAll<T>(
  store: Store,
  act: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const administrator = store.administer?.()
  const db = (administrator ?? store.db) as unknown as Kysely<unknown>
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await sql`set local role none`.execute(tx)
        await sql`set local time zone 'UTC'`.execute(tx)
        const { rows } = await sql<{ may: boolean }>`
          select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user`.execute(
          tx,
        )
        if (!rows[0]?.may) throw refusal(storeErrors, 'LB_STORE_BACKUP_RIGHTS')
        return act(tx)
      })
  } finally {
    await administrator?.destroy()
  }
}
