import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { serverLacking, startServer } from '../../testing/server.ts'
import { inContext, openStore } from '../index.ts'
import { migrations } from './index.ts'
import { migrate } from './migrate.ts'

type Write = (role: string, account: string, ...statements: readonly string[]) => Promise<void>

/** Brings a store up to a migration, and lets somebody write into it as the application did then. */
async function until(db: Kysely<unknown>, last: string, write: (write: Write) => Promise<void>) {
  const at = migrations.findIndex(({ name }) => name === last)
  await migrate(db, migrations.slice(0, at + 1))
  await write((role, account, ...statements) =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('lookback.role', ${role}, true),
        set_config('lookback.account', ${account}, true),
        set_config('lookback.conflicts', '{}', true)`.execute(tx)
      for (const statement of statements) await sql.raw(statement).execute(tx)
    }),
  )
}

const hours = (many: number) => `now() - interval '${many} hours'`
const reading = (caseId: number, account: string, ago: number) =>
  `insert into reading (case_id, account_id, ordinal, question_set, answers, submitted_at)
    values (${caseId}, '${account}', 'first', 'q', '{}', ${hours(ago)})`
const propose = (caseId: number, account: string) =>
  `insert into decision (case_id, outcome, reason, status, proposed_by)
    values (${caseId}, 'furtherEnquiry', 'r', 'proposed', '${account}')`
const settle = (caseId: number, from: string, to: string, by: string, ago: number) =>
  `update decision set status = '${to}', settled_by = '${by}', settled_at = ${hours(ago)}
    where case_id = ${caseId} and status = '${from}'`
const entry = (index: number, caseId: number, account: string, step: string) =>
  `insert into ledger_entry (index, body, leaf, at) values (${index}, '${JSON.stringify({
    account,
    action: 'alteration',
    subject: `case:${caseId}`,
    details: { part: 'decision', step },
  })}', '', now())`

const people = ['reader-1', 'reader-2', 'proposer', 'settler', 'owner-1', 'owner-2', 'lead']

/** Case 1 was reopened, and is being read anew; case 2 stands; of case 3 a proposal was sent back before. */
async function decisionsOfThen(write: Write): Promise<void> {
  await write(
    'dataManager',
    'data',
    `insert into source values ('s', 'S', 'A', 'policeCrime')`,
    `insert into case_file (source_id, ref, kind, facts)
      select 's', n, 'crime', '{}' from generate_series(1, 3) n`,
  )
  await write(
    'administrator',
    'admin',
    `insert into account (id, username, name, role, password_hash)
      select n, n, n, 'authoriser', 'x' from unnest('{${people.join()}}'::text[]) n`,
  )
  for (const [caseId, account, ago] of [
    [1, 'reader-1', 9],
    [1, 'reader-2', 1],
    [2, 'reader-1', 9],
    [3, 'reader-2', 9],
  ] as const)
    await write('reviewer', account, reading(caseId, account, ago))
  await write('reviewer', 'proposer', propose(1, 'proposer'), propose(2, 'proposer'))
  await write('authoriser', 'settler', settle(1, 'proposed', 'authorised', 'settler', 8))
  await write('authoriser', 'settler', settle(2, 'proposed', 'authorised', 'settler', 8))
  await write(
    'authoriser',
    'owner-1',
    `insert into item (kind, title, priority, case_id, owner, raised_by, changed_by)
      values ('action', 'a', 'usual', 1, 'owner-1', 'owner-1', 'owner-1')`,
    `insert into item_step (item_id, number, step, state, owner, taken_by, taken_at)
      values (1, 1, 'raise', 'open', 'owner-1', 'owner-1', ${hours(7)})`,
  )
  await write('authoriser', 'lead', settle(1, 'authorised', 'reopened', 'lead', 5))
  await write(
    'authoriser',
    'owner-2',
    `insert into item_step (item_id, number, step, state, owner, taken_by, taken_at)
      values (1, 2, 'take', 'underWay', 'owner-2', 'owner-2', ${hours(1)})`,
  )
  await write('reviewer', 'proposer', propose(3, 'proposer'))
  await write('authoriser', 'lead', settle(3, 'proposed', 'returned', 'lead', 8))
  await write('reviewer', 'owner-2', propose(3, 'owner-2'))
  await write('authoriser', 'settler', settle(3, 'proposed', 'authorised', 'settler', 7))
  await write('authoriser', 'owner-1', settle(3, 'authorised', 'reopened', 'owner-1', 5))
  await write(
    'gate',
    'gate',
    entry(1, 1, 'settler', 'authorise'),
    entry(2, 2, 'settler', 'authorise'),
    entry(3, 1, 'lead', 'reopen'),
    entry(4, 3, 'lead', 'return'),
    entry(5, 3, 'settler', 'authorise'),
    entry(6, 3, 'owner-1', 'reopen'),
  )
}

const somebody = [
  {
    role: 'victim',
    givenNames: 'Robin',
    familyName: 'Ashdown',
    birthDate: null,
    postcode: null,
    phones: [],
    vehicles: [],
  },
]

const aged = { kind: 'age', age: 17, at: '2023-09-13' }
const stated = JSON.stringify({ birth: { known: true, value: aged }, aliases: [] })
/** Of case 4 the offence has no day; that of case 5 has, and it is the day of the report. */
const agesOfThen = [
  `insert into case_file (id, source_id, ref, kind, opened, occurred, facts) overriding system value
    select n, 's', n, 'crime', '2023-09-13', '2023-09-13', '{}' from generate_series(4, 5) n`,
  `insert into event (source_id, key, case_id, kind, starts, details) values ('s', 'e', 5, 'offence', '2023-09-13', '{}')`,
  `insert into mention (source_id, key, case_id, ref, role, person)
    select 's', n, n, n, 'victim', '${stated}' from generate_series(4, 5) n`,
]

const server = serverLacking() === null ? startServer('earlier') : null
afterAll(() => server?.stop())

it.skipIf(server === null)(
  'what stood in an earlier store is taken along: who had a part in a reopened case, who is in a live case, an age of no day of its own',
  async () => {
    const url = await server!.emptyUrl()
    const pool = new Pool({ connectionString: url, max: 1 })
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const before =
      migrations[migrations.findIndex(({ name }) => name === '0085-earlier-parts') - 1]!
    await until(db, before.name, decisionsOfThen)
    await until(db, '0103-said-by', (write) =>
      write(
        'dataManager',
        'data',
        `insert into live_case (source, ref, kind, recorded_on, people, content_hash, received_by)
        values ('live', 'L/1', 'crime', '2026-01-05', '${JSON.stringify(somebody)}', 'h', 'data')`,
        ...agesOfThen,
      ),
    )
    await db.destroy()
    const store = await openStore({ url })
    const as = { accountId: 'x', role: 'dataManager', staffIds: [] } as const
    await inContext(store.db, as, async (tx) => {
      const parts = await tx
        .selectFrom('earlier_part')
        .select(['case_id', 'account_id', 'part'])
        .orderBy('case_id')
        .orderBy('part')
        .orderBy('account_id')
        .execute()
      expect(
        parts.map(({ case_id, account_id, part }) => `${case_id} ${part} ${account_id}`),
      ).toEqual([
        '1 owned owner-1',
        '1 proposed proposer',
        '1 read reader-1',
        '1 settled settler',
        '3 proposed owner-2',
        '3 read reader-2',
        // Who sent a proposal back, and who authorised the one after it, which the ledger alone knows.
        '3 settled lead',
        '3 settled settler',
      ])
      expect(await tx.selectFrom('live_people').selectAll().execute()).toEqual([
        { live_case_id: 1, people: somebody },
      ])
      expect(await tx.selectFrom('live_case').select('ref').execute()).toEqual([{ ref: 'L/1' }])
      const mentions = await tx.selectFrom('mention').select('person').orderBy('key').execute()
      expect(mentions.map(({ person }) => person)).toEqual([
        { birth: { known: true, value: { ...aged, orEarlier: true } }, aliases: [] },
        { birth: { known: true, value: aged }, aliases: [] },
      ])
    })
    await store.close()
  },
)
