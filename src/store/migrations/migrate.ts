import { type Kysely, sql, type Transaction } from 'kysely'
import { LookbackError, refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import { ensureAppRole, needRowSecurity } from './app-role.ts'
import { migrations as ours } from './index.ts'
import { type Migration, migrationHash } from './migration.ts'
import { maintainSql } from './v0.1/0002-row-security.sql.ts'

/** The oldest server whose views can show what the asking role may see (`security_invoker`). */
const oldestServer = 150_000

/**
 * Brings the tables up to date, forward only. Everything, the table that says what has been run with it,
 * is one transaction: killed at any moment, either all of it stands or nothing does. Whoever opens the
 * same store meanwhile waits. Acts as the tables' owner.
 *
 * @throws LB_STORE_ROLE, LB_STORE_SERVER_VERSION, LB_STORE_OWNER, LB_STORE_NEWER,
 *   LB_STORE_MIGRATION_CHANGED, LB_STORE_MIGRATION, LB_STORE_ROWS_OPEN
 */
export async function migrate<DB>(
  database: Kysely<DB>,
  migrations: readonly Migration[] = ours,
): Promise<void> {
  const db = database as unknown as Kysely<unknown>
  try {
    await newEnough(db)
    await ensureAppRole(db)
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('lookback:migrate', 0))`.execute(tx)
      await mayAlter(tx)
      const applied = await appliedMigrations(tx, migrations)
      hold(applied, migrations)
      const lacking = migrations.filter(({ name }) => !applied.has(name))
      await apply(tx, lacking)
      await mayReadMigrations(tx)
      await needRowSecurity(tx)
    })
  } catch (error) {
    if (error instanceof LookbackError) throw error
    const cause = `The store’s tables could not be brought up to date: ${error}.`
    throw refusal(storeErrors, 'LB_STORE_MIGRATION', cause)
  }
}

async function newEnough(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ number: number; words: string }>`
    select current_setting('server_version_num')::integer as number,
      current_setting('server_version') as words`.execute(db)
  const version = rows[0]
  if (version && version.number < oldestServer) {
    const cause = `The server is PostgreSQL ${version.words}.`
    throw refusal(storeErrors, 'LB_STORE_SERVER_VERSION', cause)
  }
}

/** Tables that belong to another account can be neither altered nor, by this one, read. */
async function mayAlter(tx: Transaction<unknown>): Promise<void> {
  const { rows } = await sql<{ owner: string; me: string }>`
    select tableowner as owner, current_user as me from pg_tables
    where schemaname = current_schema() and not pg_has_role(current_user, tableowner, 'usage')
      and tablename in ('lookback_migration', 'kysely_migration', 'kysely_migration_lock', 'record')
    limit 1`.execute(tx)
  const other = rows[0]
  if (other) {
    const cause = `The store’s tables belong to the database account ${other.owner}; this is ${other.me}.`
    throw refusal(storeErrors, 'LB_STORE_OWNER', cause)
  }
}

/** Names and hashes of what has been run here. */
async function appliedMigrations(
  tx: Transaction<unknown>,
  migrations: readonly Migration[],
): Promise<ReadonlyMap<string, string>> {
  await sql`create table if not exists lookback_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`.execute(
    tx,
  )
  await takeOver(tx, migrations)
  const { rows } = await sql<{ name: string; hash: string }>`
    select name, hash from lookback_migration`.execute(tx)
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

/**
 * Version 0.1.0 kept names without hashes, in tables made outside the transaction. They end here, so
 * that 0.1.0 refuses a store it no longer understands.
 */
async function takeOver(tx: Transaction<unknown>, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(tx)
  if (!rows[0]?.there) return
  const before = await sql<{ name: string }>`select name from kysely_migration`.execute(tx)
  const hashes = new Map(migrations.map((migration) => [migration.name, migrationHash(migration)]))
  for (const { name } of before.rows) {
    await sql`insert into lookback_migration (name, hash)
      values (${name}, ${hashes.get(name) ?? ''})`.execute(tx)
  }
  await sql`drop table if exists kysely_migration, kysely_migration_lock`.execute(tx)
}

/** A running process says which migrations its store has, and notices when one is missing. */
async function mayReadMigrations(tx: Transaction<unknown>): Promise<void> {
  await sql`do $$ begin
    if not has_table_privilege('lookback_app', 'lookback_migration', 'select') then
      grant select on lookback_migration to lookback_app;
    end if;
  end $$`.execute(tx)
}

/** What has been run must be ours, and in the words it was run in. */
function hold(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const hashes = new Map(migrations.map((migration) => [migration.name, migrationHash(migration)]))
  for (const [name, hash] of applied) {
    const now = hashes.get(name)
    if (now === undefined) {
      const cause = `The store has been through migration ${name}, which this version does not have.`
      throw refusal(storeErrors, 'LB_STORE_NEWER', cause)
    }
    if (now !== hash) {
      const cause = `Migration ${name} is not what this store was made with (${hash.slice(0, 12)}… then, ${now.slice(0, 12)}… now).`
      throw refusal(storeErrors, 'LB_STORE_MIGRATION_CHANGED', cause)
    }
  }
}

/**
 * One after the other, and that each was. Nearly each grants upkeep of all tables there are: of those that run together the last does so
 * for all.
 */
async function apply(tx: Transaction<unknown>, migrations: readonly Migration[]): Promise<void> {
  const last = migrations.findLast(({ texts }) => texts.some((text) => text.includes(maintainSql)))
  for (const migration of migrations) {
    for (const text of migration.texts) {
      const body = migration === last ? text : text.replaceAll(maintainSql, '')
      await sql.raw(`do $lookback$ begin\n${body}\nend $lookback$`).execute(tx)
    }
    await sql`insert into lookback_migration (name, hash)
      values (${migration.name}, ${migrationHash(migration)})`.execute(tx)
  }
}
