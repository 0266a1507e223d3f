import { sql } from 'kysely'
import { type LockName, lockText } from './lock.ts'
import type { Store } from './store.ts'

/** A transaction that others wait for. */
export interface LockHolder {
  /** What it does and for whom, as it said when it took the lock: `import by anna`; empty where it said nothing. */
  readonly what: string
  readonly since: Date
}

/**
 * Who has a lock by name, of all keys of it that has none; null where nobody has, or another account of the server's does,
 * of whose sessions it says nothing.
 */
export async function lockHolder({ db }: Store, name: LockName): Promise<LockHolder | null> {
  return db.transaction().execute(async (tx) => {
    // What other sessions do is shown to whoever they signed in as, whom the application's role is not.
    await sql`set local role none`.execute(tx)
    const { rows } = await sql<LockHolder>`
      select a.application_name as what, a.xact_start as since
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and a.xact_start is not null
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${lockText(name)}, 0)
      limit 1`.execute(tx)
    return rows[0] ?? null
  })
}
