import type { PoolConfig } from 'pg'
import { shortFolder } from '../cluster/address.ts'
import { database, databaseAccount, readPassword } from '../cluster/create.ts'
import { type Lease, takeLease } from '../cluster/lease.ts'
import type { Transport } from '../cluster/settings.ts'
import type { Layout } from '../directory/layout.ts'
import type { Store } from '../store.ts'
import { openDatabase } from './postgres.ts'

/** A store on the PostgreSQL server of its own directory, which others may use at the same time. */
export async function openOwnServer(layout: Layout, transport?: Transport): Promise<Store> {
  const lease = await takeLease(layout, transport)
  const place = placeOf(layout, lease)
  try {
    const db = await openDatabase({ ...place.config, password: readPassword(layout) }, true)
    const close = async () => {
      await db.destroy()
      place.forget()
      await lease.release()
    }
    return { db, engine: 'postgres', close }
  } catch (error) {
    place.forget()
    await lease.release()
    throw error
  }
}

function placeOf(layout: Layout, { port, transport }: Lease) {
  const who: PoolConfig = { user: databaseAccount, database, port, ssl: false }
  if (transport === 'loopback') return { config: { ...who, host: '127.0.0.1' }, forget: () => {} }
  const folder = shortFolder(layout.cluster, `.s.PGSQL.${port}`.length)
  return { config: { ...who, host: folder.path }, forget: folder.forget }
}
