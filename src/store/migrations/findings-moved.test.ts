import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { serverLacking, startServer } from '../../testing/server.ts'
import { openPGlite } from '../engines/pglite.ts'
import { inContext, openStore, type Store } from '../index.ts'
import { migrations } from './index.ts'
import { migrate } from './migrate.ts'

const clauses = '[{"id": "a", "words": "A", "answer": "met"}]'
const missing = '[{"fact": "victims[P1].age", "words": "Victim 1’s age"}]'
const basis = '{"ties": [], "viaLinks": ["P1.ageAtOffence"]}'
const none = '{"ties": [], "viaLinks": []}'

/** A store as it was when each finding had a row, with what a refresh left. */
async function before(db: Kysely<unknown>): Promise<void> {
  const last = migrations.findIndex(({ name }) => name === '0015-person-changes')
  await migrate(db, migrations.slice(0, last + 1))
  await db.transaction().execute(async (tx) => {
    for (const statement of [
      `select set_config('lookback.role', 'dataManager', true), set_config('lookback.conflicts', '{}', true)`,
      `insert into source values ('s', 'S', 'A', 'policeCrime')`,
      `insert into case_file (source_id, ref, kind, facts) select 's', n, 'crime', '{}' from generate_series(1, 3) n`,
      `insert into definition (id, version, title, authority, yaml, hash)
        select unnest('{d,e}'::text[]), 1, 't', 'a', 'y', 'h'`,
      `insert into finding select n, 'd', 1, 'undetermined', '${clauses}', '${missing}',
        case n when 3 then '${basis}' else '${none}' end::jsonb from generate_series(1, 3) n`,
      `insert into finding select n, 'e', 1, 'met', '${clauses}', '[]', '{"viaLinks": []}' from generate_series(1, 3) n`,
    ]) {
      await sql.raw(statement).execute(tx)
    }
  })
}

async function after(store: Store): Promise<void> {
  await inContext(store.db, { accountId: 'a', role: 'reader', staffIds: [] }, async (tx) => {
    const all = await tx
      .selectFrom('finding')
      .selectAll()
      .orderBy('definition_id')
      .orderBy('case_id')
      .execute()
    const said = { version: 1, clauses: JSON.parse(clauses) }
    const undetermined = {
      ...said,
      definition_id: 'd',
      answer: 'undetermined',
      missing: ['Victim 1’s age'],
    }
    const met = { ...said, definition_id: 'e', answer: 'met', missing: [], basis: JSON.parse(none) }
    expect(all).toEqual([
      { ...undetermined, case_id: 1, basis: JSON.parse(none) },
      { ...undetermined, case_id: 2, basis: JSON.parse(none) },
      { ...undetermined, case_id: 3, basis: JSON.parse(basis) },
      ...[1, 2, 3].map((case_id) => ({ ...met, case_id })),
    ])
    const { rows } = await sql`select from explanation`.execute(tx)
    expect(rows).toHaveLength(2)
  })
  await store.close()
}

const both = process.env.LOOKBACK_ENGINES === 'both' || serverLacking() !== null

// What a migration does to rows is the server's own work: the embedded engine takes eight seconds to say the same.
if (both)
  it('findings of an earlier store stay what they were (PGlite)', async () => {
    const pglite = await PGlite.create()
    const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) })
    await before(db)
    const dump = await pglite.dumpDataDir('none')
    await db.destroy()
    await after(await openPGlite({ from: dump }))
  })

const server = serverLacking() === null ? startServer('findings') : null
afterAll(() => server?.stop())

it.skipIf(server === null)(
  'findings of an earlier store stay what they were (PostgreSQL)',
  async () => {
    const url = await server!.emptyUrl()
    const pool = new Pool({ connectionString: url, max: 1 })
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    await before(db)
    await db.destroy()
    await after(await openStore({ url }))
  },
)
