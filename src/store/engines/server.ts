import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { LookbackError, refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Store } from '../store.ts'
import type { Database } from '../tables/database.ts'
import { typeParsers } from './value-parsers.ts'

const connections = 10

/** Every connection acts as `lookback_app` from its start, whatever account it signs in with. */
export async function openServer(url: string): Promise<Store> {
  const config: PoolConfig = { connectionString: url, types: typeParsers }
  await prepare(config)
  const pool = new Pool({
    ...config,
    max: connections,
    onConnect: async (client) => {
      await client.query('set role lookback_app')
    },
  })
  // An idle connection the server closed is replaced at the next query; it must not end the process.
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'server', close: () => db.destroy() }
}

/** Migrates as the account that owns the tables. */
async function prepare(config: PoolConfig): Promise<void> {
  const pool = new Pool({ ...config, max: 1 })
  pool.on('error', () => {})
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await pool.query('select 1')
    await migrate(owner)
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw refusal(storeErrors, 'LB_STORE_UNREACHABLE', `The server could not be used: ${error}.`)
  } finally {
    await owner.destroy()
  }
}
