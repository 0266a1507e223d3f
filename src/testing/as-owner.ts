import { sql, type Transaction } from 'kysely'
import type { Database, Store } from '../store/index.ts'

/**
 * What somebody who owns the tables can do to them behind everybody's back: row security and
 * triggers are put aside for `table` while `act` runs.
 */
export async function asOwner<T>(
  store: Store,
  table: keyof Database,
  act: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx)
    const name = sql.table(table)
    await sql`alter table ${name} no force row level security`.execute(tx)
    await sql`alter table ${name} disable trigger user`.execute(tx)
    const result = await act(tx)
    // What is checked at the end of a transaction, such as where an attachment belongs, would hold the table.
    await sql`set constraints all immediate`.execute(tx)
    await sql`alter table ${name} enable trigger user`.execute(tx)
    await sql`alter table ${name} force row level security`.execute(tx)
    return result
  })
}
