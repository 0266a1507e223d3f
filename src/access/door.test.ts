import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { head, verifyLedger } from '../ledger/index.ts'
import { insertRows, type Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { eachEngine } from '../testing/stores.ts'
import { type Door, openDoor, operator, type Role, type Who } from './index.ts'

const person = (accountId: string, role: Role, staffIds: readonly string[] = []): Who => ({
  accountId,
  username: accountId,
  name: accountId,
  role,
  staffIds,
})
const ann = person('ann', 'reviewer')
const bob = person('bob', 'reviewer')
const eve = person('eve', 'reviewer')
const chief = person('chief', 'authoriser')

eachEngine('the door', (open) => {
  let store: Store
  let door: Door
  beforeAll(async () => {
    store = await open()
    door = openDoor(store)
    await door.enter(await operator(store), async (work) => {
      await insertRows(work.db, 'source', [
        { id: 's', name: 'S', agency: 'A', kind: 'policeCrime' },
      ])
      const cases = Array.from({ length: 9 }, (_, i) => ({
        source_id: 's',
        ref: `c${i + 1}`,
        kind: 'crime',
        facts: {},
      }))
      await insertRows(work.db, 'case_file', cases)
      work.note({ action: 'collection', subject: 'extract:1', details: { rows: cases.length } })
    })
  })

  /** A transaction of one statement, noted. */
  const does = (who: Who, statement: string) =>
    door.enter(who, async ({ db, note }) => {
      note({ action: 'alteration', subject: 'test' })
      return sql.raw<{ account_id: string }>(statement).execute(db)
    })
  const reads = (who: Who, caseId: number, ordinal = 'first') =>
    does(
      who,
      `insert into reading (case_id, account_id, ordinal, question_set, answers)
        values (${caseId}, '${who.accountId}', '${ordinal}', 'q', '{"a": "yes"}')`,
    )
  const proposes = (who: Who, caseId: number) =>
    does(
      who,
      `insert into decision (case_id, outcome, reason, status, proposed_by)
        values (${caseId}, 'furtherEnquiry', 'r', 'proposed', '${who.accountId}')`,
    )
  const settles = (who: Who, caseId: number, status: string, by = who.accountId) =>
    does(
      who,
      `update decision set status = '${status}', settled_by = '${by}', settled_at = now()
        where case_id = ${caseId} and status in ('proposed', 'authorised')`,
    )
  const readingsSeen = async (who: Who, caseId: number) => {
    const { rows } = await does(
      who,
      `select account_id from reading where case_id = ${caseId} order by id`,
    )
    return rows.map((row) => row.account_id)
  }

  it('commits an act with its notes, in the name of who did it', async () => {
    const before = await head(store.db)
    await door.enter(ann, async ({ db, note }) => {
      await db.selectFrom('case_file').select('id').execute()
      note({ action: 'consultation', subject: 'case:1', purpose: 'review' })
      note({ action: 'consultation', subject: 'case:2', purpose: 'review' })
    })
    expect((await head(store.db)).size).toBe(before.size + 2)
    const auditor = person('au', 'auditor')
    const last = await door.enter(auditor, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'ledger', purpose: 'audit' })
      return db
        .selectFrom('ledger_entry')
        .select(['account_id', 'action', 'subject'])
        .orderBy('index', 'desc')
        .executeTakeFirst()
    })
    expect(last).toEqual({ account_id: 'ann', action: 'consultation', subject: 'case:2' })
  })

  it('keeps nothing of an act without a note', async () => {
    const act = door.enter(await operator(store), ({ db }) =>
      insertRows(db, 'case_file', [{ source_id: 's', ref: 'silent', kind: 'crime', facts: {} }]),
    )
    await expect(act).rejects.toMatchObject({ code: 'LB_NO_LEDGER_ENTRY' })
    const { rows } = await does(ann, `select 1 from case_file where ref = 'silent'`)
    expect(rows).toEqual([])
  })

  it('keeps nothing of an act whose entry cannot be written', async () => {
    const stuck = await open()
    await asOwner(stuck, 'ledger_head', (tx) =>
      sql`revoke update on ledger_head from lookback_app`.execute(tx),
    )
    const act = openDoor(stuck).enter(await operator(stuck), async ({ db, note }) => {
      await insertRows(db, 'source', [{ id: 'x', name: 'X', agency: 'A', kind: 'policeCrime' }])
      note({ action: 'collection', subject: 'extract:2' })
    })
    await expect(act).rejects.toThrow('permission denied')
    const left = await stuck.db.transaction().execute(async (tx) => {
      await sql`select lookback_enter('o', 'dataManager', '{}')`.execute(tx)
      return tx.selectFrom('source').selectAll().execute()
    })
    expect(left).toEqual([])
  })

  it('keeps nothing of an act that failed, whatever it had noted', async () => {
    const before = await head(store.db)
    const act = door.enter(ann, async ({ db, note }) => {
      note({ action: 'alteration', subject: 'case:1' })
      await sql`select 1 / 0`.execute(db)
    })
    await expect(act).rejects.toThrow('division by zero')
    expect(await head(store.db)).toEqual(before)
  })

  it('holds many at once, each as who they are', async () => {
    const everybody = [ann, person('r', 'reader'), person('au', 'auditor'), chief]
    const seen = await Promise.all(
      Array.from({ length: 24 }, (_, i) => {
        const who = everybody[i % everybody.length] as Who
        return does(who, `select lookback_account() as account_id from generate_series(1, 1)`)
      }),
    )
    expect(seen.map(({ rows }) => rows[0]?.account_id)).toEqual(
      Array.from({ length: 24 }, (_, i) => everybody[i % everybody.length]?.accountId),
    )
    expect((await verifyLedger(store.db)).ok).toBe(true)
  })

  describe('blind readings', () => {
    it('hide another’s answers until one’s own are in, but not that they were given', async () => {
      await reads(ann, 1)
      expect(await readingsSeen(bob, 1)).toEqual([])
      expect(await readingsSeen(chief, 1)).toEqual([])
      expect(await readingsSeen(person('r', 'reader'), 1)).toEqual(['ann'])
      const { rows } = await does(bob, 'select account_id from reading_head where case_id = 1')
      expect(rows).toEqual([{ account_id: 'ann' }])
      await reads(bob, 1, 'second')
      expect(await readingsSeen(bob, 1)).toEqual(['ann', 'bob'])
      expect(await readingsSeen(ann, 1)).toEqual(['ann', 'bob'])
    })

    it('open to a third once two are in, to compare them', async () => {
      await reads(ann, 2)
      expect(await readingsSeen(eve, 2)).toEqual([])
      await reads(bob, 2, 'second')
      expect(await readingsSeen(eve, 2)).toEqual(['ann', 'bob'])
    })

    it('open once a decision is proposed, so that it can be authorised knowingly', async () => {
      await reads(ann, 3)
      expect(await readingsSeen(chief, 3)).toEqual([])
      await proposes(ann, 3)
      expect(await readingsSeen(chief, 3)).toEqual(['ann'])
    })

    it('stay: a changed mind is a new reading of one’s own', async () => {
      await reads(ann, 4)
      const change = (who: Who) =>
        does(
          who,
          `insert into reading (case_id, account_id, ordinal, question_set, answers, supersedes)
            select case_id, '${who.accountId}', 'first', 'q', '{}', reading_id
            from reading_head where case_id = 4 and account_id = 'ann' limit 1`,
        )
      await expect(change(bob)).rejects.toThrow('row-level security')
      await change(ann)
      expect(await readingsSeen(ann, 4)).toEqual(['ann', 'ann'])
      const other = does(
        ann,
        `insert into reading (case_id, account_id, ordinal, question_set, answers)
          values (4, 'bob', 'first', 'q', '{}')`,
      )
      await expect(other).rejects.toThrow('row-level security')
    })
  })

  describe('two people decide', () => {
    it('an authoriser settles another’s proposal, once', async () => {
      await proposes(ann, 5)
      expect((await settles(chief, 5, 'authorised')).numAffectedRows).toBe(1n)
      await expect(settles(chief, 5, 'returned')).rejects.toThrow('LB_DECISION_STEP')
      expect((await settles(chief, 5, 'reopened')).numAffectedRows).toBe(1n)
      await proposes(bob, 5)
    })

    it('nobody settles their own, in another’s name, or without the role', async () => {
      await proposes(chief, 6)
      await expect(settles(chief, 6, 'authorised')).rejects.toThrow(/row-level|TWO_PEOPLE/)
      await expect(settles(chief, 6, 'authorised', 'ann')).rejects.toThrow('row-level security')
      expect((await settles(bob, 6, 'authorised')).numAffectedRows).toBe(0n)
    })

    it('a proposal is made in one’s own name, as a proposal, and never reworded', async () => {
      const insert = (status: string, by: string) =>
        does(
          ann,
          `insert into decision (case_id, outcome, reason, status, proposed_by)
            values (7, 'noFurtherAction', 'r', '${status}', '${by}')`,
        )
      await expect(insert('authorised', 'ann')).rejects.toThrow('row-level security')
      await expect(insert('proposed', 'bob')).rejects.toThrow('row-level security')
      await proposes(ann, 7)
      const reworded = does(
        chief,
        `update decision set status = 'authorised', settled_by = 'chief', outcome = 'reinvestigate' where case_id = 7`,
      )
      await expect(reworded).rejects.toThrow('LB_DECISION_FIXED')
    })

    it('the owner of the tables is held to it as well', async () => {
      await proposes(ann, 8)
      const alone = store.db.transaction().execute(async (tx) => {
        await sql`set local role none`.execute(tx)
        await sql`alter table decision no force row level security`.execute(tx)
        await sql`update decision set status = 'authorised', settled_by = 'ann' where case_id = 8`.execute(
          tx,
        )
      })
      await expect(alone).rejects.toThrow(/TWO_PEOPLE|check constraint/)
    })
  })

  it('a word on who is who is undone once, in one’s own name, and never reworded', async () => {
    await does(
      ann,
      `insert into link_decision (kind, left_mentions, right_mentions, reason, decided_by)
        values ('split', '{}', '{}', 'r', 'ann')`,
    )
    const undo = (who: Who, by = who.accountId) =>
      does(
        who,
        `update link_decision set undone_by = '${by}', undone_at = now(), undo_reason = 'r'`,
      )
    await expect(undo(bob, 'ann')).rejects.toThrow('row-level security')
    await expect(does(bob, `update link_decision set reason = 'x'`)).rejects.toThrow(
      'permission denied',
    )
    await undo(bob)
    await expect(undo(ann)).rejects.toThrow('LB_APPEND_ONLY')
  })

  it('a lease is one’s own', async () => {
    const hour = `now() + interval '1 hour'`
    await does(
      ann,
      `insert into lease (case_id, account_id, expires_at) values (9, 'ann', ${hour})`,
    )
    const taken = await does(bob, `delete from lease where case_id = 9`)
    expect(taken.numAffectedRows).toBe(0n)
    await does(ann, `update lease set expires_at = now() - interval '1 hour' where case_id = 9`)
    const expired = await does(bob, `delete from lease where case_id = 9`)
    expect(expired.numAffectedRows).toBe(1n)
  })
})
