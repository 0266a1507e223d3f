import { type Kysely, sql } from 'kysely'
import type { Store } from '../store.ts'

/** As the account that owns the tables, on one connection. */
export async function asOwnerOfTables<T>(
  store: Store,
  act: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return store.db.connection().execute(async (db) => {
    await sql`reset role`.execute(db)
    try {
      return await act(db as unknown as Kysely<unknown>)
    } finally {
      await sql`set role lookback_app`.execute(db)
    }
  })
}
