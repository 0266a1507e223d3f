import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { LookbackError } from '../model/index.ts'
import { insertRows, type Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { oneEngine } from '../testing/stores.ts'
import type { Act } from './acts/act.ts'
import { createPerformer, type Performer } from './acts/perform.ts'
import { provide } from './acts/services.ts'
import { createAccount, disableAccount, openDoor, operator, type Role, type Who } from './index.ts'
import { ledgerStore } from './ledger-store.ts'
import { ledger, ledgerFile } from './ledger-view.ts'

oneEngine('the ledger, asked', (open) => {
  let store: Store
  let review: Performer
  let admin: Who
  let auditor: Who
  const made = async (username: string, role: Role = 'reader'): Promise<Who> => {
    const account = { username, name: `Name of ${username}`, role, staffIds: [] }
    const password = 'three random words'
    const { accountId } = await createAccount(store, await operator(store), {
      ...account,
      password,
    })
    return { ...account, accountId }
  }
  beforeAll(async () => {
    store = await open()
    review = createPerformer(openDoor(store), [provide(ledgerStore, store)])
    admin = await made('admin', 'administrator')
    auditor = await made('auditor', 'auditor')
  })
  const perform = <S extends z.ZodType, O>(who: Who, act: Act<S, O>, input: unknown): Promise<O> =>
    review.receive({ who, session: null }, act, input)

  it('is asked for by days, whoever it was, and what they were called', async () => {
    const who = await made('wren')
    const subject = `account:${who.accountId}`
    await disableAccount(store, admin, who.accountId, 'left')
    await asOwner(store, 'ledger_entry', async (tx) => {
      for (const [action, at] of [
        ['made', '2026-03-01 00:00:00'],
        ['disabled', '2026-03-02 23:59:59'],
      ] as const)
        await sql`update ledger_entry set at = ${at}::timestamp
          where subject = ${subject} and body like ${`%"${action}":true%`}`.execute(tx)
    })
    const found = async (more: object) =>
      (await perform(auditor, ledger, { subject, ...more })).rows.map(({ details }) => details[0])
    const [first, second] = ['made: true', 'disabled: true']
    expect(await found({})).toEqual([second, first])
    expect(await found({ from: '1 March 2026', to: '02/03/2026' })).toEqual([second, first])
    expect(await found({ from: '2026-03-02' })).toEqual([second])
    expect(await found({ to: '2026-03-01' })).toEqual([first])
    expect(await found({ from: '2026-03-03' })).toEqual([])
    expect(await found({ to: '2026-02-28' })).toEqual([])
    for (const field of ['from', 'to']) {
      const error = await found({ [field]: 'soon' }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(LookbackError)
      expect(error).toMatchObject({ code: 'LB_LEDGER_DAY', field })
    }
    // By the account, by its holder's name or a part of it; nobody by a sign that stands for all.
    expect(await found({ account: admin.accountId })).toEqual([second])
    expect(await found({ account: 'of ADM' })).toEqual([second])
    for (const account of ['_dmin', 'nobody']) expect(await found({ account })).toEqual([])
    await found({ account: admin.accountId, from: '2026-03-02' })
    const { rows } = await perform(auditor, ledger, { subject: 'ledger', page: 1 })
    expect(rows[0]?.details).toEqual(
      expect.arrayContaining([
        'page: 1',
        `of: ${subject}`,
        `by: ${admin.accountId}`,
        'from: 2026-03-02',
      ]),
    )
    expect(rows[0]?.details.length).toBe(4)
  })

  it('says of an entry what can be read, and leaves lists and digests to the entry', async () => {
    const door = openDoor(store)
    const details = {
      ...{ word: 'w', many: 7, yes: false, nothing: null, list: [1], of: { a: 1 } },
      ...{ digest: 'a'.repeat(16), longer: 'f'.repeat(64), short: 'a'.repeat(15) },
      letters: 'g'.repeat(16),
    }
    await door.enter(auditor, async ({ note }) => {
      note({ action: 'consultation', subject: 'extract:x1', purpose: 'audit', details })
      note({ action: 'consultation', subject: 'extract:x1' })
    })
    const { rows } = await perform(auditor, ledger, { subject: 'extract:x1' })
    expect(rows.map((row) => [row.purpose, row.reason, row.ref, row.details])).toEqual([
      [null, null, null, []],
      [
        ...['audit', null, null],
        [
          'yes: false',
          'many: 7',
          'word: w',
          `short: ${'a'.repeat(15)}`,
          `letters: ${'g'.repeat(16)}`,
        ],
      ],
    ])
    const file = await perform(auditor, ledgerFile, { subject: 'extract:x1' })
    const lines = new TextDecoder().decode(file.bytes).split('\r\n')
    expect(lines[1]).toMatch(/,consultation,extract:x1,,,,,[0-9a-f]{64}$/)
    expect(lines[2]).toMatch(/,consultation,extract:x1,,audit,,yes: false; many: 7; word: w; /)
  })

  it('has the reference of a case beside its number, and finds it by that', async () => {
    await openDoor(store).enter(await operator(store), async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:x2' })
      await insertRows(db, 'source', [
        { id: 's', name: 'S', agency: 'A', kind: 'policeCrime' },
        { id: 't', name: 'T', agency: 'A', kind: 'policeCrime' },
      ])
      await sql`insert into case_file (id, source_id, ref, kind, facts)
        values (71, 's', 'NB/71', 'crime', '{}'), (72, 't', 'nb/71', 'crime', '{}')`.execute(db)
    })
    await openDoor(store).enter(auditor, async ({ note }) => {
      for (const subject of ['case:71', 'case:72', 'case:73', 'case:x', 'people'])
        note({ action: 'consultation', subject, details: { marked: true } })
    })
    const refs = async (more: object) =>
      (await perform(auditor, ledger, { account: 'auditor', ...more })).rows
        .filter(({ details }) => details.includes('marked: true'))
        .map(({ subject, ref }) => [subject, ref])
    expect(await refs({})).toEqual([
      ['people', null],
      ['case:x', null],
      ['case:73', null],
      ['case:72', 'nb/71'],
      ['case:71', 'NB/71'],
    ])
    expect(await refs({ subject: 'Nb/71' })).toEqual([
      ['case:72', 'nb/71'],
      ['case:71', 'NB/71'],
    ])
    expect(await refs({ subject: 'case:72' })).toEqual([['case:72', 'nb/71']])
  })
})
