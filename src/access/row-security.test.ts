import { sql, type Transaction } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, enterContext, inContext, type Store } from '../store/index.ts'
import { eachEngine } from '../testing/stores.ts'
import { roles } from './roles.ts'
import { type Asker, type Probe, probes, smallWorld } from './row-security.fixtures.ts'

type PolicyVerb = 'select' | 'insert' | 'update' | 'delete'
const verbs: readonly PolicyVerb[] = ['select', 'insert', 'update', 'delete']
/** `none`: a query that does not come through the door. */
const askers = [...roles, 'gate', 'none'] as const

const tables = Object.keys(probes)
const allowed = (probe: Probe, verb: PolicyVerb): readonly Asker[] =>
  ({ select: probe.see, insert: probe.add, update: probe.change, delete: probe.remove })[verb]

/** What the permissions say should be possible: `table verb role`. */
const expected = () =>
  tables.flatMap((table) =>
    verbs.flatMap((verb) =>
      allowed(probes[table]!, verb).map((role) => `${table} ${verb} ${role}`),
    ),
  )

/** What the database lets through. Everything tried is undone; whoever asks enters once for all of it. */
async function found(tx: Transaction<Database>): Promise<readonly string[]> {
  const through: string[] = []
  await sql`savepoint outside`.execute(tx)
  for (const asker of askers) {
    let entered = ''
    for (const table of tables) {
      const me = nameOf(table, asker)
      if (entered !== me) {
        await sql`rollback to savepoint outside`.execute(tx)
        await enterAs(tx, asker, me)
        await sql`savepoint attempt`.execute(tx)
        entered = me
      }
      for (const verb of verbs) {
        if (await letsThrough(tx, table, verb, asker)) through.push(`${table} ${verb} ${asker}`)
        await sql`rollback to savepoint attempt`.execute(tx)
      }
    }
  }
  return through
}

/** Whether somebody gets through to a table who should not, or does not who should. */
async function differs(
  tx: Transaction<Database>,
  table: string,
  verb: PolicyVerb,
  first: 'allowed' | 'others',
): Promise<boolean> {
  const should: readonly (Asker | 'none')[] = allowed(probes[table]!, verb)
  const others = askers.filter((asker) => !should.includes(asker))
  // Those of whom a difference is expected stand first: one is enough.
  for (const asker of first === 'allowed' ? [...should, ...others] : [...others, ...should]) {
    if ((await goesThrough(tx, table, verb, asker)) !== should.includes(asker)) return true
  }
  return false
}

async function goesThrough(
  tx: Transaction<Database>,
  table: string,
  verb: PolicyVerb,
  asker: Asker | 'none',
) {
  await sql`savepoint attempt`.execute(tx)
  await enterAs(tx, asker, nameOf(table, asker))
  const lets = await letsThrough(tx, table, verb, asker)
  await sql`rollback to savepoint attempt`.execute(tx)
  return lets
}

const nameOf = (table: string, asker: Asker | 'none'): string => probes[table]!.as ?? `me-${asker}`

async function enterAs(
  tx: Transaction<Database>,
  asker: Asker | 'none',
  accountId: string,
): Promise<void> {
  await enterContext(tx, { accountId, role: asker === 'none' ? 'gate' : asker, staffIds: [] })
  if (asker === 'none') await sql`select set_config('lookback.role', '', true)`.execute(tx)
}

/** Of somebody who has entered. What it changed, or broke off, is left to be undone. */
async function letsThrough(
  tx: Transaction<Database>,
  table: string,
  verb: PolicyVerb,
  asker: Asker | 'none',
): Promise<boolean> {
  const probe = probes[table]!
  try {
    if (verb === 'select') {
      const seen = await labels(tx, table)
      return seen.join() === (shows(table, asker) ?? '1,2')
    }
    const statement = {
      insert: `insert into ${table} ${probe.insert}`,
      update: `update ${table} set ${probe.update}`,
      delete: `delete from ${table}`,
    }[verb]
    const { numAffectedRows } = await sql
      .raw(statement.replaceAll('ME', nameOf(table, asker)))
      .execute(tx)
    return (numAffectedRows ?? 0n) > 0n
  } catch (error) {
    const { code } = error as { code?: string }
    // Refused by grant or policy, or by the trigger that keeps what was written.
    if (code === '42501' || code === '23000') return false
    // Let through, and stopped by a rule that is no matter of who asks.
    if (code === '23503') return true
    throw error
  }
}

/** The gate sees every session; an account its own. */
const shows = (table: string, asker: Asker | 'none') =>
  table === 'session' && asker === 'gate' ? '1,2' : probes[table]?.shows

async function labels(tx: Transaction<Database>, table: string): Promise<readonly string[]> {
  const label = sql.raw(probes[table]!.label)
  const { rows } = await sql<{ label: string }>`
    select distinct ${label} as label from ${sql.table(table)} order by 1`.execute(tx)
  return rows.map((row) => row.label).filter((name) => name === '1' || name === '2')
}

const undone = async <T>(store: Store, act: (tx: Transaction<Database>) => Promise<T>) => {
  let result: T | undefined
  await store.db
    .transaction()
    .execute(async (tx) => {
      result = await act(tx)
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
  return result as T
}

const asTablesOwner = async (tx: Transaction<Database>, statement: string) => {
  await sql`set local role none`.execute(tx)
  await sql.raw(statement).execute(tx)
}

/** Opened, another guard still holds: the row cannot be seen, or the trigger's own insert is refused. */
const guardedTwice = [
  'alter policy ledger_head_update',
  'alter policy reading_insert',
  'alter policy person_insert',
  'alter policy person_delete',
  'alter policy reading_draft_update',
  'alter policy case_findings_insert',
  'alter policy case_findings_delete',
]

interface Policy {
  readonly table: string
  readonly name: string
  readonly verb: PolicyVerb
}

async function policies(store: Store): Promise<readonly Policy[]> {
  const { rows } = await sql<Policy>`
    select tablename as "table", policyname as name, lower(cmd) as verb from pg_policies
    where schemaname = 'public' order by 1, 2`.execute(store.db)
  return rows
}

eachEngine('row security', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await smallWorld(store)
  })

  it('stands on every table, for its owner too but of those it answers for, and the matrix tries every table', async () => {
    const { rows } = await sql<{ name: string; on: boolean; forced: boolean }>`
      select relname as name, relrowsecurity as "on", relforcerowsecurity as forced
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely%' and relname <> 'lookback_migration' order by 1`.execute(
      store.db,
    )
    const unheld = rows.filter(({ on, forced }) => !on || !forced)
    expect(unheld).toEqual(
      ['case_file', 'document', 'mention', 'provenance', 'thing', 'thing_link'].map((name) => ({
        ...{ name, on: true, forced: false },
      })),
    )
    expect(rows.map(({ name }) => name)).toEqual([...tables].sort())
  })

  it('lets through exactly what the permissions say: role by table by verb', async () => {
    const through = await undone(store, found)
    expect([...through].sort()).toEqual([...expected()].sort())
  })

  it('needs each of its policies: without one, or with one that lets all through, the matrix differs', async () => {
    const missed: string[] = []
    for (const { table, name, verb } of await policies(store)) {
      const opened = {
        select: 'using (true)',
        insert: 'with check (true)',
        update: 'using (true) with check (true)',
        delete: 'using (true)',
      }[verb]
      const changes = [
        { change: `drop policy ${name} on ${table}`, first: 'allowed' },
        { change: `alter policy ${name} on ${table} ${opened}`, first: 'others' },
      ] as const
      for (const { change, first } of changes) {
        if (guardedTwice.some((two) => change.startsWith(two))) continue
        const noticed = await undone(store, async (tx) => {
          await asTablesOwner(tx, change)
          return differs(tx, table, verb, first)
        })
        if (!noticed) missed.push(change)
      }
    }
    expect(missed).toEqual([])
  })

  it('tells nobody more of what records say than the table itself does, asked through its owner', async () => {
    const context = (asker: Asker | 'none', staffIds: readonly string[]) => ({
      accountId: `me-${asker}`,
      role: asker === 'none' ? 'gate' : asker,
      staffIds,
    })
    const outcomes: string[] = []
    for (const asker of askers) {
      for (const staffIds of [[], ['S1'], ['S1', 'S2', 'S3']]) {
        const [plain, answered] = await undone(store, async (tx) => {
          await sql`savepoint asked`.execute(tx)
          const rowsOf = async (query: string) => {
            await enterContext(tx, context(asker, staffIds))
            if (asker === 'none')
              await sql`select set_config('lookback.role', '', true)`.execute(tx)
            try {
              return (await sql.raw<{ pair: string }>(query).execute(tx)).rows.map(
                ({ pair }) => pair,
              )
            } catch (error) {
              await sql`rollback to savepoint asked`.execute(tx)
              return String(error).replace(/.*(LB_AROUND_THE_DOOR).*/s, '$1')
            }
          }
          const everyItem = `select lookback_item(kind, id) as item from generate_series(1, 9) id,
            unnest(array['case', 'mention', 'event', 'thing', 'staff', 'document']) kind`
          return [
            await rowsOf(`select i.item || ' ' || p.record_id as pair from provenance p
              cross join lateral unnest(p.items) i (item) order by 1`),
            await rowsOf(`select item || ' ' || record_id as pair
              from lookback_said_by(array(${everyItem}) || null::bigint) order by 1`),
          ]
        })
        expect([asker, staffIds, answered]).toEqual([asker, staffIds, plain])
        outcomes.push(Array.isArray(plain) ? `${plain.length}` : plain)
      }
    }
    expect([...new Set(outcomes)].sort()).toEqual(['0', '2', 'LB_AROUND_THE_DOOR'])
  })

  it('tells nobody of a case that is closed to them, asked what cases are known by', async () => {
    const outcomes: string[] = []
    for (const role of [...roles, 'gate']) {
      for (const staffIds of [[], ['S1'], ['S1', 'S2', 'S3']]) {
        const [plain, answered] = await undone(store, async (tx) => {
          const manager = { accountId: 'me-dataManager', role: 'dataManager', staffIds: [] }
          await enterContext(tx, manager)
          await sql`update case_file set known_by = array['K' || id, 'K']`.execute(tx)
          await enterContext(tx, { accountId: `me-${role}`, role, staffIds })
          const pairs = async (query: string) =>
            (await sql.raw<{ pair: string }>(query).execute(tx)).rows.map(({ pair }) => pair)
          return [
            await pairs(`select c.id || ' ' || c.ref || ' ' || k as pair
              from case_file c cross join unnest(c.known_by) k order by 1`),
            await pairs(`select f.id || ' ' || f.ref || ' ' || f.known as pair from source s
              cross join lateral lookback_cases_known_by(s.id, array['K', 'K1', 'K2', 'K3', 'K4', 'K5', null]) f
              order by 1`),
          ]
        })
        expect([role, staffIds, answered]).toEqual([role, staffIds, plain])
        outcomes.push(`${plain!.length}`)
      }
    }
    expect([...new Set(outcomes)]).toEqual(['10', '6', '4', '0'])
  })

  it('answers through its owner to the application alone, and under no name but its own', async () => {
    const { rows } = await sql<{ name: string; granted: string; settings: string }>`
      select p.proname as name, p.proconfig::text as settings,
        (select string_agg(coalesce(r.rolname, 'public'), ' ' order by r.rolname)
          from aclexplode(p.proacl) a left join pg_roles r on r.oid = a.grantee
          where a.grantee <> p.proowner) as granted
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`.execute(
      store.db,
    )
    const ofCases = ['lookback_cases_called', 'lookback_cases_known_by']
    const searched = ['lookback_documents_with', 'lookback_mentions_named']
    const byItem = ['lookback_said_by', 'lookback_surely_many', 'lookback_things_with']
    const plain = '{"search_path=public, pg_temp",enable_seqscan=off}'
    const own = new Map([
      ['lookback_said_by', plain],
      ['lookback_cases_known_by', plain],
      [
        'lookback_surely_many',
        '{"search_path=public, pg_temp",enable_seqscan=off,plan_cache_mode=force_generic_plan}',
      ],
    ])
    expect(rows.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      [...ofCases, ...searched, ...byItem].map((name) => ({
        ...{ name, granted: 'lookback_app' },
        settings:
          own.get(name) ??
          '{"search_path=public, pg_temp",enable_seqscan=off,enable_indexscan=off,enable_indexonlyscan=off,work_mem=64MB,plan_cache_mode=force_generic_plan}',
      })),
    )
  })

  describe('conflict of interest', () => {
    const conflicted = tables.filter((table) => probes[table]?.conflict)
    const seenBy = (staffIds: readonly string[], tx: Transaction<Database>) =>
      enterContext(tx, { accountId: 'x', role: 'reader', staffIds })

    it('hides from an officer all of a case they worked on, and nothing else', async () => {
      for (const table of conflicted) {
        const [theirs, anothers] = await undone(store, async (tx) => {
          await seenBy([' s 1'], tx)
          const first = await labels(tx, table)
          await seenBy(['S3'], tx)
          return [first, await labels(tx, table)]
        })
        expect([table, theirs]).toEqual([table, ['2']])
        expect([table, anothers]).toEqual([table, ['1', '2']])
      }
    })

    it('is kept by each table’s own policy', async () => {
      const through: string[] = []
      for (const table of conflicted) {
        const seen = await undone(store, async (tx) => {
          const open = `using (lookback_role() in ('reader', 'reviewer', 'authoriser', 'dataManager'))`
          await asTablesOwner(tx, `alter policy ${table}_select on ${table} ${open}`)
          await seenBy(['S1'], tx)
          return labels(tx, table)
        })
        if (seen.join() === '1,2') through.push(table)
      }
      expect(through).toEqual(conflicted)
    })

    it('stops a reading, a decision and a lease, not only the look', async () => {
      const context = { accountId: 'x', role: 'authoriser', staffIds: ['S1'] }
      for (const statement of [
        `insert into reading (case_id, account_id, ordinal, question_set, answers) values (1, 'x', 'first', 'q', '{}')`,
        `insert into decision (case_id, outcome, reason, status, proposed_by) values (1, 'furtherEnquiry', 'r', 'proposed', 'x')`,
        `insert into lease (case_id, account_id, expires_at) values (1, 'x', now())`,
      ]) {
        const act = inContext(store.db, context, (tx) => sql.raw(statement).execute(tx))
        await expect(act).rejects.toThrow('row-level security')
      }
      const settled = await undone(store, async (tx) => {
        await enterContext(tx, context)
        return sql
          .raw(`update decision set status = 'authorised', settled_by = 'x' where case_id = 4`)
          .execute(tx)
      })
      expect(settled.numAffectedRows).toBe(0n)
    })

    it('changes no figure', async () => {
      const figures = (staffIds: readonly string[]) =>
        inContext(store.db, { accountId: 'x', role: 'reader', staffIds }, async (tx) => ({
          counts: await tx.selectFrom('figure_count').selectAll().execute(),
          review: await tx.selectFrom('review_count').selectAll().execute(),
          seen: (await tx.selectFrom('finding').select('case_id').distinct().execute()).length,
        }))
      const [free, bound] = [await figures([]), await figures(['S1'])]
      expect(bound).toEqual({ ...free, seen: 1 })
      expect(free.counts.toSorted((a, b) => a.version - b.version)).toEqual([
        { definition_id: '1', version: 1, answer: 'met', cases: 2 },
        { definition_id: '2', version: 2, answer: 'met', cases: 2 },
      ])
      expect(free.review[0]).toMatchObject({ cases: 5, mentions: 6, read: 2, awaiting: 2 })
    })
  })

  it('gives names, but no figures, to an administrator and neither to nobody', async () => {
    await inContext(
      store.db,
      { accountId: 'a', role: 'administrator', staffIds: [] },
      async (tx) => {
        expect(await tx.selectFrom('account_name').selectAll().execute()).toHaveLength(2)
        expect(await tx.selectFrom('review_count').selectAll().execute()).toEqual([])
      },
    )
    for (const view of ['account_name', 'figure_count', 'review_count'] as const) {
      await expect(store.db.selectFrom(view).selectAll().execute()).rejects.toThrow(
        'LB_AROUND_THE_DOOR',
      )
    }
  })

  it('forgets who asked at the end of the transaction, on a connection used again too', async () => {
    for (let i = 0; i < 12; i++) {
      await inContext(store.db, { accountId: 'r', role: 'reader', staffIds: [] }, async (tx) => {
        expect(await tx.selectFrom('case_file').select('id').execute()).toHaveLength(5)
      })
    }
    await expect(store.db.selectFrom('case_file').selectAll().execute()).rejects.toThrow(
      'LB_AROUND_THE_DOOR',
    )
  })

  it('knows no other role', async () => {
    for (const role of ['conflicts', 'superuser', '', `reader' or true --`]) {
      const act = inContext(store.db, { accountId: 'x', role, staffIds: [] }, async () => {})
      await expect(act).rejects.toThrow('LB_AROUND_THE_DOOR')
    }
  })
})
