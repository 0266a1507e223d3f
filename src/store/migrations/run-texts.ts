import { type Migration, migrationHash } from './migration.ts'
import { maintainSql } from './v0.1/0002-row-security.sql.ts'

/** What is run of migrations that follow each other, and how it is kept in mind that they were. */
export interface MigrationRun {
  readonly name: string
  readonly hash: string
  /** Bodies of DO blocks. */
  readonly bodies: readonly string[]
}

/**
 * What several migrations run, one after the other. Nearly each grants upkeep of all tables there are: of those that run together the last
 * does so for all.
 */
export function runsOf(migrations: readonly Migration[]): readonly MigrationRun[] {
  const grants = ({ texts }: Migration) => texts.some((text) => text.includes(maintainSql))
  const last = migrations.findLast(grants)
  return migrations.map((migration) => ({
    name: migration.name,
    hash: migrationHash(migration),
    bodies: migration.texts.map((text) => {
      const body = migration === last ? text : text.replaceAll(maintainSql, '')
      return `begin\n${body}\nend`
    }),
  }))
}

/** Keeps names and hashes of what has been run. */
export const migrationTable = `create table if not exists lookback_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`
