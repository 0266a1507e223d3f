import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { LookbackError, refusal } from '../../model/index.ts'
import { isAway } from '../cluster/presence.ts'
import { storeErrors } from '../errors.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Database } from '../tables/database.ts'
import { heedLoss, heedUnreached } from './lost-connection.ts'
import { pipelines } from './transaction.ts'
import { typeParsers } from './value-parsers.ts'

const connections = 10
/** Connections know the plans of pages, which take longer to make than to run: one is kept while readers look at a page. */
const keptMs = 600_000

/**
 * Brings the tables of a PostgreSQL database up to date and gives connections to it. Each acts as
 * `lookback_app` from its start, whatever account it signs in with, and reckons days in UTC, as PGlite
 * does: a figure does not depend on where the server stands.
 *
 * @param back resolves when a server that was away is back, where it comes back by itself
 * @param oftenAtOnce so many acts that are often at once; null: as many as there are connections
 */
export async function openDatabase(
  given: PoolConfig,
  back?: () => Promise<void>,
  oftenAtOnce: number | null = null,
): Promise<Kysely<Database>> {
  await prepare(given, back)
  return connectTo(
    {
      ...given,
      max: connections,
      idleTimeoutMillis: keptMs,
      onConnect: async (client) => {
        await client.query(`set role lookback_app; set time zone 'UTC'`)
      },
    },
    back,
    oftenAtOnce,
  )
}

/** A database as whoever signs in to it. A connection that is lost fails the next query, and no more. */
export function connectTo(
  given: PoolConfig,
  back?: () => Promise<void>,
  oftenAtOnce: number | null = null,
): Kysely<Database> {
  const pool = new Pool({ ...given, types: typeParsers, pipeline: true })
  // An idle connection the server closed is replaced at the next query; it must not end the process.
  pool.on('error', () => {})
  // Nor must one that is lost between two queries of a transaction: the next of them fails.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    heedLoss(client)
  })
  const connecting = heedUnreached(back ? patient(pool, back) : pool)
  const dialect = new PostgresDialect({ pool: connecting })
  const db = new Kysely<Database>({ dialect })
  pipelines(db, connecting, dialect, oftenAtOnce)
  // Kysely ends the pool only where a statement of its own went through it: a connection that only transactions used would
  // keep the process for the ten seconds that it may be idle.
  const destroy = db.destroy.bind(db)
  db.destroy = async () => {
    await destroy()
    if (!pool.ending) await pool.end()
  }
  return db
}

/** Migrates as the account that owns the tables. */
async function prepare(config: PoolConfig, back?: () => Promise<void>): Promise<void> {
  const owner = connectTo({ ...config, max: 1 }, back)
  try {
    await sql`set time zone 'UTC'`.execute(owner)
    await migrate(owner)
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw refusal(storeErrors, 'LB_STORE_UNREACHABLE', `The server could not be used: ${error}.`)
  } finally {
    await owner.destroy()
  }
}

const patienceMs = 30_000
const retryMs = 100

/** A pool that waits for a server which is coming back, instead of failing at once. */
function patient(pool: Pool, back: () => Promise<void>): PostgresPool {
  return {
    connect: async () => {
      for (const until = Date.now() + patienceMs; ; ) {
        try {
          return await pool.connect()
        } catch (error) {
          if (!isAway(error) || Date.now() > until) throw error
          await setTimeout(retryMs)
          await back()
        }
      }
    },
    end: () => pool.end(),
    options: pool.options,
  }
}
