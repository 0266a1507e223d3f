import type { Store } from '../store.ts'
import { openDatabase } from './postgres.ts'

/** A store on a server that somebody else runs. */
export async function openServer(url: string): Promise<Store> {
  const db = await openDatabase({ connectionString: url })
  return { db, engine: 'server', close: () => db.destroy() }
}
