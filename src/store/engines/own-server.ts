import { availableParallelism } from 'node:os'
import { superuser } from '../cluster/create.ts'
import { arrive } from '../cluster/presence.ts'
import type { Layout } from '../directory/layout.ts'
import type { Store } from '../store.ts'
import { connectTo, openDatabase } from './postgres.ts'

/** Of acts that are often, which wait for the application as long as for the server: both share these processors. */
const oftenAtOnce = 2 * availableParallelism()

/** A store on the PostgreSQL server of its own directory, which others may use at the same time. */
export async function openOwnServer(layout: Layout): Promise<Store> {
  const presence = await arrive(layout)
  try {
    const db = await openDatabase(presence.config, presence.ready, oftenAtOnce)
    return {
      db,
      engine: 'postgres',
      oftenAtOnce,
      close: async () => {
        await db.destroy()
        await presence.leave()
      },
      administer: () => connectTo({ ...presence.config, user: superuser, max: 1 }),
      interrupt: presence.leave,
    }
  } catch (error) {
    await presence.leave()
    throw error
  }
}
