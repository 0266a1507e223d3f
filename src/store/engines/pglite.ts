import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { LookbackError, refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Store } from '../store.ts'
import type { Database } from '../tables/database.ts'
import { takeLock } from './lock.ts'
import { parsers } from './value-parsers.ts'

export interface EmbeddedOptions {
  /** Undefined: in memory. */
  readonly directory?: string
  /** A dumped store to start from, instead of an empty one. */
  readonly from?: Blob
}

/** PGlite is one PostgreSQL session; Kysely queues whoever asks behind the open transaction. */
export async function openEmbedded({ directory, from }: EmbeddedOptions): Promise<Store> {
  const path = directory === undefined ? undefined : resolve(directory)
  if (path) mkdirSync(path, { recursive: true })
  const release = path ? takeLock(path) : () => {}
  try {
    const pglite = await start(path, from)
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
    try {
      await migrate(db)
      // PGlite's session is a superuser's, which row security does not hold.
      await pglite.exec('set role lookback_app')
    } catch (error) {
      await db.destroy()
      throw error
    }
    const close = async () => {
      await db.destroy()
      release()
    }
    return { db, engine: 'embedded', close }
  } catch (error) {
    release()
    throw error
  }
}

async function start(path: string | undefined, from: Blob | undefined): Promise<PGlite> {
  try {
    return await PGlite.create({
      ...(path ? { dataDir: join(path, 'database') } : {}),
      ...(from ? { loadDataDir: from } : {}),
      parsers: { ...parsers },
    })
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw refusal(storeErrors, 'LB_STORE_UNREADABLE', `The store could not be opened: ${error}.`)
  }
}
