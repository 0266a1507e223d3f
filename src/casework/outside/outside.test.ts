import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, it, vi } from 'vitest'
import { deadlineRules, dueOn } from '../../items/index.ts'
import { head } from '../../ledger/index.ts'
import { daysAfter } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { createApp } from '../../server/index.ts'
import { inContext } from '../../store/index.ts'
import { asOwnerOfTables } from '../../store/testing/as-owner-of-tables.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { runs } from '../../testing/runs.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { fakeAccess } from '../../web/testing/fake-access.ts'
import { keptLog } from '../../web/testing/kept-log.ts'

const passphrase = 'a passphrase for tests alone'
const today = new Date().toISOString().slice(0, 10)

oneEngineWithExample('what comes from outside', (open) => {
  let example: Example
  const receive = (more: object = {}, officer: OfficerName = 'ann') =>
    example.review.perform(example.officers[officer], acts.casework.receiveReferral, {
      channel: 'whistleblower',
      receivedOn: today,
      title: 'Files closed early',
      text: 'Files of one unit were closed in one week.',
      ...more,
    })
  const ask = (referralId: number, officer: OfficerName, hours = 2) =>
    example.review.perform(example.officers[officer], acts.casework.askForSource, {
      referralId,
      purpose: 'ask',
      reason: 'Only they can say which week.',
      hours,
      passphrase,
    })
  const answer = (requestId: number, officer: OfficerName, typed = passphrase) =>
    example.review.perform(example.officers[officer], acts.casework.answerSourceRequest, {
      requestId,
      answer: 'open',
      passphrase: typed,
    })
  const view = (requestId: number, officer: OfficerName, typed = passphrase) =>
    example.review.perform(example.officers[officer], acts.casework.viewSource, {
      requestId,
      passphrase: typed,
    })

  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  it('seals nothing before two custodians have made their keys', async () => {
    const { review, officers } = example
    const appoint = (officer: OfficerName) =>
      review.perform(officers.chief, acts.casework.appointCustodian, {
        accountId: officers[officer].who.accountId,
      })
    await expect(appoint('chief')).rejects.toThrow('LB_CUSTODIAN_SELF')
    await expect(appoint('reader')).rejects.toThrow('LB_CUSTODIAN_WHO')
    await appoint('bob')
    await expect(appoint('bob')).rejects.toThrow('LB_CUSTODIAN_WHO')
    const make = (officer: OfficerName) =>
      review.perform(officers[officer], acts.casework.makeCustodianKey, { passphrase })
    await make('bob')
    await expect(make('cat')).rejects.toThrow('LB_CUSTODIAN_NOT')
    await expect(receive({ sourceName: 'Zadie Quillan' })).rejects.toThrow('LB_SOURCE_CUSTODIANS')
    await appoint('cat')
    await make('cat')
    expect((await receive({ sourceName: 'Zadie Quillan' })).receipt).toMatch(/^.{5}(-.{5}){5}$/)
  })

  it('opens a source to whoever asked, until the hours are over, in view of every custodian', async () => {
    const { review, officers, store } = example
    const { referralId, receipt } = await receive({
      sourceName: 'Odile Varga',
      sourceReach: '07700 900456',
    })
    const { requestId } = await ask(referralId, 'ann')
    await expect(view(requestId, 'ann')).rejects.toThrow('LB_SOURCE_NOT_OPEN')
    await expect(answer(requestId, 'deputy')).rejects.toThrow('LB_CUSTODIAN_NOT')
    await expect(answer(requestId, 'bob', 'another passphrase')).rejects.toThrow(
      'LB_SOURCE_PASSPHRASE',
    )
    expect(await answer(requestId, 'bob')).toEqual({ opened: true })
    await expect(answer(requestId, 'cat')).rejects.toThrow('LB_SOURCE_ANSWERED')
    await expect(view(requestId, 'ann', 'another passphrase')).rejects.toThrow(
      'LB_SOURCE_PASSPHRASE',
    )
    expect(await view(requestId, 'ann')).toMatchObject({
      name: 'Odile Varga',
      reach: '07700 900456',
    })
    await expect(view(requestId, 'deputy')).rejects.toThrow('LB_SOURCE_NOT_OPEN')

    const shown = await review.perform(officers.cat, acts.casework.referral, { referralId })
    expect(shown.requests).toMatchObject([
      { askedBy: 'ann', answer: 'opened', answeredBy: 'bob', views: 1 },
    ])
    const others = await review.perform(officers.deputy, acts.casework.referral, { referralId })
    expect(others.requests).toEqual([])
    expect(
      (await review.perform(officers.cat, acts.casework.sourceReceipt, { receipt: receipt! }))
        .opened,
    ).toHaveLength(1)

    await asOwnerOfTables(store, async (db) => {
      await sql`alter table source_grant no force row level security`.execute(db)
      await sql`alter table source_grant disable trigger user`.execute(db)
      await sql`update source_grant set opened_until = now() - interval '1 minute'`.execute(db)
      await sql`alter table source_grant enable trigger user`.execute(db)
      await sql`alter table source_grant force row level security`.execute(db)
    })
    await expect(view(requestId, 'ann')).rejects.toThrow('LB_SOURCE_NOT_OPEN')
  })

  it('opens a source for the hours that were asked for and no longer, whatever clock is ahead', async () => {
    const { referralId } = await receive({ sourceName: 'Odile Varga' })
    const [{ requestId }, other] = [
      await ask(referralId, 'ann', 1),
      await ask(referralId, 'ann', 1),
    ]
    const asCustodian = example.officers.bob.who
    const tooLong = example.door.enter(asCustodian, ({ db }) =>
      db
        .insertInto('source_answer')
        .values({
          ...{ request_id: other.requestId, answer: 'opened', answered_by: asCustodian.accountId },
          opened_until: new Date(Date.now() + 3 * 3_600_000),
        })
        .execute(),
    )
    await expect(tooLong).rejects.toThrow('LB_SOURCE_HOURS')
    const ahead = Date.now() + 5 * 3_600_000
    const clock = vi.spyOn(Date, 'now').mockReturnValue(ahead)
    try {
      expect(await answer(requestId, 'bob')).toEqual({ opened: true })
    } finally {
      clock.mockRestore()
    }
    const { openedUntil } = await view(requestId, 'ann')
    expect(Math.abs(Date.parse(openedUntil) - Date.now() - 3_600_000)).toBeLessThan(600_000)
  })

  it('opens nothing to its own subject, nor by them, and does not say so', async () => {
    const { referralId } = await receive({
      sourceName: 'Nobody here',
      sourceStaffId: 'made-up-eve',
    })
    const { requestId } = await ask(referralId, 'eve')
    expect(await answer(requestId, 'bob')).toEqual({ opened: false })
    await expect(view(requestId, 'eve')).rejects.toThrow('LB_SOURCE_NOT_OPEN')
    const bodies = (await bodiesOf(example.store)).toReversed()
    const answered = bodies.find((body) => body.includes('"step":"refuse"'))
    expect(answered).toContain(
      JSON.stringify({
        part: 'source',
        request: requestId,
        step: 'refuse',
        to: example.officers.eve.who.accountId,
      }).slice(1, -1),
    )
    // A custodian who asks is answered by another, and one who is the source opens nothing.
    const own = await ask(referralId, 'bob')
    await expect(answer(own.requestId, 'bob')).rejects.toThrow('LB_SOURCE_OWN_REQUEST')
  })

  it('counts each day that is missed, as the rules of deadlines do', async () => {
    const { review, officers } = example
    await expect(receive({ receivedOn: daysAfter(today, 1) })).rejects.toThrow('LB_OUTSIDE_DAY')
    await expect(receive({ originalHash: 'ab'.repeat(32) })).rejects.toThrow('LB_OUTSIDE_ORIGINAL')
    const received = daysAfter(today, -100)
    const { referralId, itemId } = await receive({ receivedOn: received })
    const { list, counts } = await review.perform(officers.ann, acts.casework.referrals, {})
    expect(list.rows[0]).toMatchObject({
      referralId,
      acknowledgeBy: dueOn(deadlineRules.sevenDays, received),
      acknowledgedLate: true,
      answerBy: dueOn(deadlineRules.threeMonths, received),
      answeredLate: true,
    })
    expect(counts).toMatchObject({ acknowledgementOverdue: 1, answerOverdue: 1 })
    const acknowledge = (on: string) =>
      review.perform(officers.ann, acts.casework.acknowledgeReferral, {
        referralId,
        on,
        means: 'By letter.',
      })
    await expect(acknowledge(daysAfter(received, -1))).rejects.toThrow('LB_OUTSIDE_DAY')
    await acknowledge(daysAfter(received, 7))
    await expect(acknowledge(today)).rejects.toThrow('LB_OUTSIDE_ACKNOWLEDGED')

    const promise = await review.perform(officers.ann, acts.casework.recordPromise, {
      referralId,
      promisedBy: 'A made-up office',
      promisedOn: today,
      words: 'The files will be read again.',
    })
    const move = (item: number, name: 'accept' | 'close') =>
      review.perform(officers.ann, acts.casework.moveItem, {
        itemId: item,
        move: name,
        ...(name === 'close' && { result: 'Answered.', record: 'Letter 12' }),
      })
    await move(itemId, 'accept')
    // Whoever answers a referral first answers what was promised about it.
    await expect(move(itemId, 'close')).rejects.toThrow('LB_ITEM_CHILDREN')
    await move(promise.itemId, 'accept')
    await move(promise.itemId, 'close')
    await move(itemId, 'close')
    const shown = await review.perform(officers.ann, acts.casework.referral, { referralId })
    expect(shown).toMatchObject({
      acknowledgedLate: false,
      answeredOn: today,
      answeredLate: true,
      result: 'Answered.',
      record: 'Letter 12',
      promised: [{ closed: true, result: 'Answered.' }],
    })
    const after = await review.perform(officers.ann, acts.casework.referrals, {})
    const { all, open: still, answered, withdrawn } = after.counts
    expect(still + answered + withdrawn).toBe(all)
    expect(after.counts).toMatchObject({ acknowledgementOverdue: 0, answerOverdue: 0 })
  })

  it('keeps the original as the file it came in, with its hash, opened under the ledger', async () => {
    const { review, officers, store } = example
    const content = Buffer.from('A letter, as it came.\u0000\u00ff', 'latin1')
    const hash = createHash('sha256').update(content).digest('hex')
    const original = { name: 'letters/first.pdf', content: content.toString('base64') }
    await expect(receive({ original, originalHash: 'ab'.repeat(32) })).rejects.toMatchObject({
      code: 'LB_OUTSIDE_FILE_HASH',
      field: 'originalHash',
    })
    await expect(receive({ original: { name: 'none.pdf', content: '' } })).rejects.toMatchObject({
      code: 'LB_OUTSIDE_FILE_EMPTY',
    })
    const { referralId } = await receive({ original, originalHash: hash.toUpperCase() })
    const shown = await review.perform(officers.reader, acts.casework.referral, { referralId })
    expect(shown.original).toEqual({
      name: 'letters/first.pdf',
      bytes: content.length,
      sha256: hash,
      sealed: false,
    })
    const before = (await head(store.db)).size
    const opened = await review.perform(officers.reader, acts.casework.openOriginal, { referralId })
    expect(Buffer.from(opened.content, 'base64').equals(content)).toBe(true)
    const [entry] = (await bodiesOf(store)).slice(-1)
    expect((await head(store.db)).size).toBe(before + 1)
    expect(entry).toContain(hash)
    expect(entry).toContain('consultation')
    const none = await receive()
    await expect(
      review.perform(officers.reader, acts.casework.openOriginal, { referralId: none.referralId }),
    ).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
    await asOwnerOfTables(store, async (db) => {
      await sql`alter table outside_original_body no force row level security`.execute(db)
      await sql`alter table outside_original_body disable trigger user`.execute(db)
      await sql`update outside_original_body set body = 'another' where referral_id = ${referralId}`.execute(
        db,
      )
      await sql`alter table outside_original_body enable trigger user`.execute(db)
      await sql`alter table outside_original_body force row level security`.execute(db)
    })
    await expect(
      review.perform(officers.reader, acts.casework.openOriginal, { referralId }),
    ).rejects.toThrow('LB_OUTSIDE_FILE_ALTERED')
  })

  it('seals the original with its source, and opens it to whom the source is opened', async () => {
    const { review, officers } = example
    const content = Buffer.from('Yours, Ottoline Brack').toString('base64')
    const { referralId } = await receive({
      sourceName: 'Ottoline Brack',
      original: { name: 'ottoline-brack.txt', content },
    })
    const shown = await review.perform(officers.bob, acts.casework.referral, { referralId })
    expect(shown.original).toMatchObject({ name: '', sealed: true })
    const plainly = (officer: OfficerName) =>
      review.perform(officers[officer], acts.casework.openOriginal, { referralId })
    await expect(plainly('ann')).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
    await expect(plainly('bob')).rejects.toThrow('LB_OUTSIDE_FILE_SEALED')
    const { requestId } = await ask(referralId, 'ann')
    const open = (officer: OfficerName, typed = passphrase) =>
      review.perform(officers[officer], acts.casework.openSealedOriginal, {
        requestId,
        passphrase: typed,
      })
    await expect(open('ann')).rejects.toThrow('LB_SOURCE_NOT_OPEN')
    await answer(requestId, 'bob')
    await expect(open('deputy')).rejects.toThrow('LB_SOURCE_NOT_OPEN')
    await expect(open('ann', 'another passphrase')).rejects.toThrow('LB_SOURCE_PASSPHRASE')
    expect(await open('ann')).toMatchObject({ name: 'ottoline-brack.txt', content })
    const after = await review.perform(officers.cat, acts.casework.referral, { referralId })
    expect(after.requests).toMatchObject([{ views: 1 }])
  })

  const keepLate = (referralId: number, more: object) =>
    example.review.perform(example.officers.ann, acts.casework.keepLateOriginal, {
      referralId,
      cameOn: today,
      words: 'The letter itself, by post.',
      ...more,
    })

  it('keeps an original that comes later beside what was taken in, with its hash, day and whoever kept it', async () => {
    const { review, officers, store } = example
    const { referralId } = await receive({ receivedOn: daysAfter(today, -9) })
    const of = () => review.perform(officers.reader, acts.casework.referral, { referralId })
    const before = await of()
    const content = Buffer.from('The letter, three weeks on.\u0000')
    const hash = createHash('sha256').update(content).digest('hex')
    const original = { name: 'letter.pdf', content: content.toString('base64') }
    for (const [more, code] of [
      [{}, 'LB_INPUT'],
      [{ original, cameOn: daysAfter(today, -10) }, 'LB_OUTSIDE_DAY'],
      [{ original, cameOn: daysAfter(today, 1) }, 'LB_OUTSIDE_DAY'],
      [{ original, sha256: 'ab'.repeat(32) }, 'LB_OUTSIDE_FILE_HASH'],
      [{ original: { name: 'none.pdf', content: '' } }, 'LB_OUTSIDE_FILE_EMPTY'],
      [{ original, referralId: 99_999 }, 'LB_OUTSIDE_NOT_FOUND'],
    ] as const)
      await expect(keepLate(referralId, more)).rejects.toMatchObject({ code })
    expect(await of()).toMatchObject({ late: [] })
    const { originalId } = await keepLate(referralId, { original, sha256: hash.toUpperCase() })
    const [entry] = (await bodiesOf(store)).slice(-1)
    expect(entry).toContain(hash)
    expect(entry).toContain('lateOriginal')
    await expect(keepLate(referralId, { original })).rejects.toThrow('LB_OUTSIDE_FILE_AGAIN')
    await keepLate(referralId, { place: 'Registry, box 4' })
    const { late, ...rest } = await of()
    expect(rest).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'late')),
    )
    const file = { name: 'letter.pdf', bytes: content.length, sealed: false }
    expect(late).toMatchObject([
      { originalId, cameOn: today, sha256: hash, file, keptBy: officers.ann.who.name },
      { place: 'Registry, box 4', file: null, sha256: null },
    ])
    const open = (id: number, of = referralId) =>
      review.perform(officers.reader, acts.casework.openOriginal, {
        referralId: of,
        originalId: id,
      })
    expect(await open(originalId)).toMatchObject({ name: 'letter.pdf', content: original.content })
    await expect(open(late[1]!.originalId)).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
    const other = await receive()
    await expect(open(originalId, other.referralId)).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
  })

  it('seals an original that comes later with its source, by whoever takes it in', async () => {
    const { review, officers } = example
    const { referralId } = await receive({ sourceName: 'Perpetua Voss' })
    const content = Buffer.from('Yours, Perpetua Voss').toString('base64')
    const original = { name: 'perpetua-voss.txt', content }
    const { originalId } = await keepLate(referralId, { original })
    const { late } = await review.perform(officers.cat, acts.casework.referral, { referralId })
    expect(late).toMatchObject([{ originalId, file: { name: '', sealed: true } }])
    // Whoever put it here cannot open it again.
    await expect(
      review.perform(officers.ann, acts.casework.openOriginal, { referralId, originalId }),
    ).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
    const { requestId } = await ask(referralId, 'ann')
    await answer(requestId, 'bob')
    expect(await view(requestId, 'ann')).toMatchObject({ late: [{ originalId }] })
    const open = (id: number, typed = passphrase) =>
      review.perform(officers.ann, acts.casework.openSealedOriginal, {
        requestId,
        originalId: id,
        passphrase: typed,
      })
    expect(await open(originalId)).toMatchObject({ name: 'perpetua-voss.txt', content })
    await expect(open(originalId, 'another passphrase')).rejects.toThrow('LB_SOURCE_PASSPHRASE')
    // One of another referral is opened by no key to this.
    const other = await receive({ sourceName: 'Osric Lamb' })
    const late2 = await keepLate(other.referralId, { original })
    await expect(open(late2.originalId)).rejects.toThrow('LB_OUTSIDE_FILE_NONE')
  })

  it('names no source anywhere that can be read: fifty are sealed and looked for (LOOKBACK_RUNS=10: 500)', async () => {
    const { review, officers, store } = example
    const names = Array.from(
      { length: runs(50).numRuns },
      (_, n) => `Qwx${n.toString(36)}zy Vbk${n}jq`,
    )
    const { log, lines } = keptLog()
    const app = await createApp({ review, access: fakeAccess(), log })
    const pages: string[] = []
    for (const [n, sourceName] of names.entries()) {
      const { referralId } = await receive({
        title: `Referral ${n}`,
        sourceName,
        sourceReach: `${sourceName.replace(' ', '.')}@example.org`,
        sourceAbout: `${sourceName} was in the unit.`,
        original: {
          name: `${sourceName}.txt`,
          content: Buffer.from(`Yours, ${sourceName}`).toString('base64'),
        },
      })
      // The letter itself comes later, and is signed.
      const content = Buffer.from(`${sourceName}, again`).toString('base64')
      await keepLate(referralId, { original: { name: `${sourceName}.pdf`, content } })
      if (n % 25 !== 0) continue
      // Asked for, opened and looked at; and refused with the name in every field that is not sealed.
      const { requestId } = await ask(referralId, 'ann')
      await answer(requestId, 'bob')
      expect(await view(requestId, 'ann')).toMatchObject({ name: sourceName })
      for (const field of ['title', 'text', 'originalPlace'] as const) {
        const refused = await receive({ sourceName, [field]: `Told by ${sourceName}.` }).catch(
          (error) => error,
        )
        expect(refused).toMatchObject({ code: 'LB_SOURCE_NAMED', field })
        pages.push(JSON.stringify(refused), String(refused))
      }
      for (const query of [sourceName, sourceName.split(' ')[0]!]) {
        for (const found of [
          (await review.perform(officers.ann, acts.review.search, { query, purpose: 'review' }))
            .cases,
          await review.perform(officers.ann, acts.people.search, { query, purpose: 'review' }),
        ])
          expect(found.total).toBe(0)
      }
      pages.push(
        JSON.stringify([
          await review.perform(officers.bob, acts.casework.referral, { referralId }),
          await review.perform(officers.bob, acts.casework.referrals, {}),
          await review.perform(officers.chief, acts.review.status, {}),
          await review.perform(officers.chief, acts.casework.items, { whose: 'open' }),
          await review.perform(officers.auditor, acts.ledger.entries, { page: 1 }),
        ]),
      )
    }
    await app.close()
    const everything = [...pages, ...lines, ...(await dump(store))].join('\n').toLowerCase()
    expect(everything.length).toBeGreaterThan(100_000)
    const found = names
      .flatMap((name) => name.toLowerCase().split(' '))
      .filter((part) => everything.includes(part))
    expect(found).toEqual([])
  }, 240_000)
})

/** What stands on the ledger, oldest first. */
const bodiesOf = (store: Example['store']): Promise<readonly string[]> =>
  inContext(store.db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) =>
    (await tx.selectFrom('ledger_entry').select('body').orderBy('index').execute()).map(
      ({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)),
    ),
  )

/** Every row of every table as text, bytes among them as they would be read. */
async function dump(store: Example['store']): Promise<readonly string[]> {
  return asOwnerOfTables(store, async (db) => {
    const { rows: tables } = await sql<{ readonly name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(db)
    const out: string[] = []
    for (const { name } of tables) {
      await sql`alter table ${sql.table(name)} no force row level security`.execute(db)
      const { rows } = await sql<{ readonly row: string }>`
        select t::text || coalesce((select string_agg(encode(value::bytea, 'escape'), ' ')
          from jsonb_each_text(to_jsonb(t)) where value like '\\x%'), '') as row
        from ${sql.table(name)} t`.execute(db)
      await sql`alter table ${sql.table(name)} force row level security`.execute(db)
      out.push(...rows.map(({ row }) => row))
    }
    return out
  })
}
