import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { LookbackError, refusal } from '../model/index.ts'
import { storeErrors } from './errors.ts'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/**
 * Brings the tables up to date, forward only, in one transaction. Acts as the tables' owner.
 *
 * @throws LB_STORE_MIGRATION, LB_STORE_ROLE
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof LookbackError) throw error
  if (error) {
    if (String(error).includes('LB_STORE_ROLE')) throw refusal(storeErrors, 'LB_STORE_ROLE')
    const cause = `The store’s tables could not be brought up to date: ${error}.`
    throw refusal(storeErrors, 'LB_STORE_MIGRATION', cause)
  }
  await mayActAsApp(db)
}

async function mayActAsApp(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ member: boolean }>`
    select pg_has_role(current_user, 'lookback_app', 'set') as member`.execute(db)
  if (!rows[0]?.member) throw refusal(storeErrors, 'LB_STORE_ROLE')
}
