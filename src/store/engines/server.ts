import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Store } from '../store.ts'
import { openDatabase } from './postgres.ts'

/** A store on a server that somebody else runs. @throws LB_STORE_UNREACHABLE */
export async function openServer(url: string): Promise<Store> {
  // Anything else is taken for the name of a database on a machine nobody named, and the refusal speaks of that.
  if (!/^(postgres(ql)?:\/\/|socket:|\/)/.test(url)) {
    throw refusal(storeErrors, 'LB_STORE_UNREACHABLE', {
      cause: 'DATABASE_URL, or the address given, is none of a PostgreSQL server.',
      remedy: 'Write it as postgres://ACCOUNT:PASSWORD@HOST:5432/DATABASE.',
    })
  }
  const db = await openDatabase({ connectionString: url })
  return { db, engine: 'server', close: () => db.destroy() }
}
