import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { LookbackError, refusal } from '../../model/index.ts'
import { takeLock } from '../directory/directory-lock.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Store } from '../store.ts'
import type { Database } from '../tables/database.ts'
import { parsers } from './value-parsers.ts'

export interface PGliteOptions {
  /** Undefined: in memory. */
  readonly layout?: Layout
  /** A dumped store to start from, instead of an empty one. */
  readonly from?: Blob
  /** What whoever opens it should know. */
  readonly notice?: string
}

/**
 * PGlite is one PostgreSQL session inside this process; Kysely queues whoever asks behind the open
 * transaction. It never waits for the disk (`fsync` is off and does nothing): see docs/operations.md.
 */
export async function openPGlite({ layout, from, notice }: PGliteOptions): Promise<Store> {
  if (layout) mkdirSync(layout.directory, { recursive: true })
  const release = layout ? await takeLock(layout.directory) : () => {}
  try {
    const pglite = await start(layout?.pglite, from)
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
    try {
      await migrate(db)
      // PGlite's session is a superuser's, which row security does not hold.
      await pglite.exec(`set role lookback_app; set time zone 'UTC'`)
    } catch (error) {
      await db.destroy()
      throw error
    }
    const close = async () => {
      await db.destroy()
      release()
    }
    return { db, engine: 'pglite', close, ...(notice ? { notice } : {}) }
  } catch (error) {
    release()
    throw error
  }
}

async function start(dataDir: string | undefined, from: Blob | undefined): Promise<PGlite> {
  try {
    return await PGlite.create({
      ...(dataDir ? { dataDir } : {}),
      ...(from ? { loadDataDir: from } : {}),
      parsers: { ...parsers },
    })
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw refusal(storeErrors, 'LB_STORE_UNREADABLE', `The store could not be opened: ${error}.`)
  }
}
