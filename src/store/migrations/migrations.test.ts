import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachEngine } from '../../testing/stores.ts'
import { asOwnerOfTables } from '../testing/as-owner-of-tables.ts'
import { migrations } from './index.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrationHash } from './migration.ts'

const lock = JSON.parse(readFileSync(join(import.meta.dirname, 'lock.json'), 'utf8')) as Readonly<
  Record<string, string>
>

it('every migration is what its lock says (a new one: add its line to lock.json)', () => {
  const now = Object.fromEntries(migrations.map((each) => [each.name, migrationHash(each)]))
  expect(now).toEqual(lock)
})

it('migrations stand in the order of their numbers, each name once', () => {
  const names = migrations.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].sort())
})

eachEngine('a store’s tables', (open) => {
  it('open again as they are, and go on to a new migration', async () => {
    await asOwnerOfTables(await open(), async (db) => {
      await migrate(db)
      const more: Migration = { name: '9999-more', texts: ['create table more (a integer);'] }
      await migrate(db, [...migrations, more])
      const { rows } = await sql`select name, hash from lookback_migration order by name`.execute(
        db,
      )
      expect(rows).toEqual(
        [...migrations, more].map((each) => ({ name: each.name, hash: migrationHash(each) })),
      )
      await expect(migrate(db)).rejects.toMatchObject({
        code: 'LB_STORE_NEWER',
        cause: expect.stringContaining('9999-more'),
      })
    })
  })

  it('refuse a migration that was changed after it had run', async () => {
    await asOwnerOfTables(await open(), async (db) => {
      const changed = migrations.map((each) =>
        each.name === '0013-samples' ? { ...each, texts: [...each.texts, 'perform 1;'] } : each,
      )
      await expect(migrate(db, changed)).rejects.toMatchObject({
        code: 'LB_STORE_MIGRATION_CHANGED',
        cause: expect.stringContaining('0013-samples'),
      })
    })
  })

  it('stay what they were where a migration fails half-way', async () => {
    await asOwnerOfTables(await open(), async (db) => {
      const bad = [
        { name: '9998-good', texts: ['create table good (a integer);'] },
        { name: '9999-bad', texts: ['create table bad (a integer);', 'select from nowhere;'] },
      ]
      await expect(migrate(db, [...migrations, ...bad])).rejects.toMatchObject({
        code: 'LB_STORE_MIGRATION',
        cause: expect.stringContaining('nowhere'),
      })
      const { rows } =
        await sql`select to_regclass('good') as good, to_regclass('bad') as bad`.execute(db)
      expect(rows).toEqual([{ good: null, bad: null }])
      await migrate(db)
    })
  })

  it('of version 0.1.0, which kept names alone, are taken over and closed to it', async () => {
    await asOwnerOfTables(await open(), async (db) => {
      await sql`create table kysely_migration (name text primary key, timestamp text)`.execute(db)
      await sql`create table kysely_migration_lock (id text, is_locked integer)`.execute(db)
      await sql`insert into kysely_migration select name, 'then' from lookback_migration`.execute(
        db,
      )
      await sql`drop table lookback_migration`.execute(db)
      await migrate(db)
      const { rows } = await sql`
        select count(*) as migrations, to_regclass('kysely_migration') as before
        from lookback_migration`.execute(db)
      expect(rows).toEqual([{ migrations: migrations.length, before: null }])
    })
  })
})
