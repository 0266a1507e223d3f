import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { serverLacking, startServer } from '../../testing/server.ts'
import { startHolder } from '../../testing/start-holder.ts'
import { inContext, openStore, type Store } from '../index.ts'
import { asOwnerOfTables } from '../testing/as-owner-of-tables.ts'
import { readColumns, readIndexes, readKeys, readSecurity } from '../testing/read-schema.ts'

describe.skipIf(serverLacking() !== null)('a store on its own server', () => {
  it('leaves no connection behind when it is closed, though only transactions used it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookback-store-'))
    const directory = join(folder, 'data')
    const stays = await openStore({ directory })
    const administrator = stays.administer?.()
    try {
      const connections = async () => {
        const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
          where backend_type = 'client backend'`.execute(administrator!)
        return rows.map(({ pid }) => pid)
      }
      // One that was needed to open may be among them, about to end.
      const before = await connections()
      const leaves = await openStore({ directory })
      const reader = { accountId: 'r', role: 'reader', staffIds: [] }
      await inContext(leaves.db, reader, (tx) => tx.selectFrom('source').select('id').execute())
      await leaves.close()
      // The server's side of a connection ends a moment later; one that is left stays for ten seconds.
      const left = async () => (await connections()).filter((pid) => !before.includes(pid))
      await expect.poll(left, { timeout: 5000 }).toEqual([])
    } finally {
      await administrator?.destroy()
      await stays.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is made with the tables, rights and migrations that a server elsewhere is given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookback-store-'))
    const elsewhere = startServer('owntables')
    const all = (store: Store) =>
      asOwnerOfTables(store, async (db) => {
        const rows = async (query: string) => (await sql.raw(query).execute(db)).rows
        return {
          schema: [await readColumns(db), await readKeys(db), await readIndexes(db)],
          security: await readSecurity(db),
          functions:
            await rows(`select proname, pg_get_functiondef(oid), has_function_privilege('lookback_app', oid, 'execute') from pg_proc
            where pronamespace = 'public'::regnamespace order by 1, 2`),
          maintained: await rows(`select relname from pg_class where relkind = 'r'
            and has_table_privilege('lookback_app', oid, 'maintain') order by 1`),
          others:
            await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace
            and not pg_has_role(current_user, relowner, 'usage')`),
          migrations: await rows('select name, hash from lookback_migration order by 1'),
        }
      })
    const own = await openStore({ directory: join(folder, 'data') })
    const other = await openStore({ url: await elsewhere.freshUrl() })
    try {
      expect(await all(own)).toEqual(await all(other))
    } finally {
      await Promise.all([own.close(), other.close()])
      await elsewhere.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('shows nobody a row that row security keeps from them, and is not opened where it would', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookback-store-'))
    const directory = join(folder, 'data')
    const store = await openStore({ directory })
    const administrator = store.administer!()
    try {
      const officer = { accountId: 'officer', role: 'reviewer', staffIds: [] }
      const manager = { accountId: 'manager', role: 'dataManager', staffIds: [] }
      const unheld = await inContext(store.db, officer, async (tx) => {
        const { rows } = await sql<{ table: string }>`select relname as table from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and not row_security_active(oid)`.execute(
          tx,
        )
        return rows
      })
      expect(unheld).toEqual([])
      await inContext(store.db, manager, (tx) =>
        sql`insert into source (id, kind, name, agency) values ('police', 'policeCrime', 'Police', 'Police')`.execute(
          tx,
        ),
      )
      await inContext(store.db, manager, async (tx) => {
        await sql`insert into case_file (source_id, ref, kind, facts) values ('police', 'open', 'crime', '{}'), ('police', 'closed', 'crime', '{}')`.execute(
          tx,
        )
        await sql`insert into case_staff (source_id, key, case_id, staff_id, part)
          select 'police', 'k', id, 'PC1', 'officer in the case' from case_file where ref = 'closed'`.execute(
          tx,
        )
      })
      const seen = await inContext(store.db, { ...officer, staffIds: ['PC1'] }, (tx) =>
        tx.selectFrom('case_file').select('ref').execute(),
      )
      expect(seen).toEqual([{ ref: 'open' }])

      await sql`alter role lookback_app bypassrls`.execute(administrator)
      await expect(openStore({ directory })).rejects.toMatchObject({ code: 'LB_STORE_ROWS_OPEN' })
    } finally {
      await administrator.destroy()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('ends the statement of a process that was killed, so that its locks do not stay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookback-store-'))
    const directory = join(folder, 'data')
    const stays = await openStore({ directory })
    const administrator = stays.administer?.()
    try {
      const waiting = async () => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
          where wait_event = 'PgSleep'`.execute(administrator!)
        return rows[0]?.n
      }
      const killed = await startHolder(directory, 'wait')
      await killed.lines(2)
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
      await killed.kill()
      await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
    } finally {
      await administrator?.destroy()
      await stays.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
