import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { disableAccount, systemReader } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { policeCsv } from '../../archive/testing/desk.ts'
import { runAllWatches, runDueWatches } from '../../cases/index.ts'
import { refresh } from '../../refresh/index.ts'
import { enterContext, inContext, type Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { runs } from '../../testing/runs.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { acts } from '../acts.ts'
import { randomText, randomWatch } from './random-watches.ts'

const nothingElse = () => ({ alike: [], likeThings: [] })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

oneEngineWithExample('watches', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const perform: Example['review']['perform'] = (...call) => example.review.perform(...call)
  const by = (name: OfficerName) => example.officers[name]
  const save = async (name: OfficerName, words: string, more: object = {}) =>
    (
      await perform(by(name), acts.review.saveWatch, {
        ...{ words, purpose: 'review', reason: 'A tip was received.', endsOn: inDays(30) },
        ...more,
      })
    ).watchId
  const see = (name: OfficerName, watchId: number, page = 1) =>
    perform(by(name), acts.review.watch, { watchId, page })
  const newRefs = async (name: OfficerName, watchId: number) => {
    const { found } = await see(name, watchId)
    return [...new Set(found.rows.filter(({ isNew }) => isNew).map(({ ref }) => ref))].toSorted()
  }
  /** Puts documents into a case, and runs watches, as an import does in one transaction. */
  const bring = (ref: string, texts: readonly string[]) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        select 'police', gen_random_uuid(), ${example.cases[ref]}, 'statement ' || nth, 'text/plain', text
        from unnest(${[...texts]}::text[]) with ordinality t (text, nth)`.execute(unit.db)
      await runDueWatches(unit)
    })
  const crimes = (refs: readonly string[], suspect: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'lookback-watch-')), 'crimes.csv')
    writeFileSync(
      file,
      policeCsv(
        refs.map((crime_ref) => ({ crime_ref, suspect_surname: suspect, suspect_ref: crime_ref })),
      ),
    )
    return importPaths(example.door, example.operator, [file], {
      source: `watched-${refs[0]!.toLowerCase()}:policeCrime`,
      kept: runDueWatches,
    })
  }

  it('tells in the transaction of an import what came, once, and opens it at the place', async () => {
    const watchId = await save('ann', 'lighthouse')
    expect(await newRefs('ann', watchId)).toEqual([])
    await bring('NB/3', ['Seen by the lighthouse keeper.', 'Nothing.'])
    const { found, upTo, newPlaces, newCases } = await see('ann', watchId)
    expect({ newPlaces, newCases }).toEqual({ newPlaces: 1, newCases: 1 })
    expect(found.rows).toMatchObject([
      { ref: 'NB/3', where: 'statement 1', find: 'lighthouse', isNew: true, foundBy: 'import' },
    ])
    await bring('NB/3', ['Another word.'])
    await refresh(store, example.door, example.operator)
    expect((await see('ann', watchId)).found.total).toBe(1)
    await bring('NB/2', ['A lighthouse again.'])
    await perform(by('ann'), acts.review.seeWatch, { watchId, upTo })
    expect(await newRefs('ann', watchId)).toEqual(['NB/2'])
    const waits = await perform(by('ann'), acts.review.waits, {})
    expect(waits.kinds.find(({ name }) => name === 'watch')).toMatchObject({
      count: 1,
      rows: [{ title: '1 new place in 1 case: lighthouse', href: `/watches/${watchId}` }],
    })
  })

  it('keeps what it finds as it is saved, and what a refresh finds however it is spelt', async () => {
    const watchId = await save('ann', 'Robyn Ashdwn')
    const first = await see('ann', watchId)
    expect(new Set(first.found.rows.map(({ ref }) => ref))).toEqual(
      new Set(['NB/1', 'NB/3', 'R-1']),
    )
    expect(first.newPlaces).toBe(0)
    expect(first.found.rows.map(({ where }) => where)).toContain('victim, a name much like it')
    const typed = await see('ann', await save('ann', 'Robin Ashdown'))
    expect(typed.found.rows.map(({ where }) => where)).toContain('victim')
    await refresh(store, example.door, example.operator)
    expect(await newRefs('ann', watchId)).toEqual([])
  })

  it('drops no match of ten thousand: one line with a count, and a list of all', async () => {
    const watchId = await save('bob', 'tollbridge NOT ferry')
    await bring(
      'NB/3',
      Array.from({ length: 10_000 }, (_, n) => `The tollbridge, ${n}.`),
    )
    const { found, newPlaces, newCases } = await see('bob', watchId)
    expect({ newPlaces, newCases, total: found.total }).toEqual({
      ...{ newPlaces: 10_000, newCases: 1, total: 10_000 },
    })
    const seen = new Set<number>()
    for (const page of [1, 2, found.pages]) {
      for (const { matchId } of (await see('bob', watchId, page)).found.rows) seen.add(matchId)
    }
    expect(seen.size).toBe(2 * 25 + (10_000 - 25 * (found.pages - 1)))
    const waits = await perform(by('bob'), acts.review.waits, {})
    expect(waits.kinds.find(({ name }) => name === 'watch')?.rows).toMatchObject([
      { title: '10,000 new places in 1 case: tollbridge NOT ferry' },
    ])
  })

  it('tells, all together, what each watch tells by itself: over everything, of what an import brought and with a refresh', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomWatch, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom('NB/1', 'NB/2', 'NB/3', 'R-1'), randomText), {
          maxLength: 6,
        }),
        fc.subarray(Object.values(example.cases)),
        async (watches, documents, due) => {
          const [alone, ...together] = await everyWay(watches, documents, due)
          for (const found of together) expect(found).toEqual(alone)
        },
      ),
      runs(10),
    )
  }, 120_000)

  /** What watches find in cases that are due, as rows: each run by itself over everything, all together over everything, over those cases, and with a refresh. Undone. */
  async function everyWay(
    watches: readonly string[],
    documents: readonly (readonly [string, string])[],
    due: readonly number[],
  ): Promise<readonly unknown[][]> {
    const found: unknown[][] = []
    const undone = new Error('undone')
    await example.door
      .enter(example.operator, async (unit) => {
        unit.note({ action: 'computation', subject: 'fixture' })
        for (const [ref, text] of documents) {
          await sql`insert into document (source_id, key, case_id, name, media_type, text)
            values ('police', gen_random_uuid(), ${example.cases[ref]}, 'random', 'text/plain', ${text})`.execute(
            unit.db,
          )
        }
        const ann = by('ann').who.accountId
        for (const way of ['alone', 'in full', 'due', 'refresh'] as const) {
          await sql`delete from watch_due`.execute(unit.db)
          await sql`insert into watch_due select unnest(${[...due]}::bigint[])`.execute(unit.db)
          const saved: { readonly id: number }[] = []
          for (const some of way === 'alone' ? watches.map((words) => [words]) : [watches]) {
            await sql`select set_config('lookback.account', ${ann}, true)`.execute(unit.db)
            const { rows } = await sql<{ id: number }>`
              insert into watch (words, owner, purpose, reason, ends_on, saved_by, run_in_full)
              select words, ${ann}, 'review', 'x', current_date, ${ann}, ${way === 'due'}
              from unnest(${[...some]}::text[]) words returning id`.execute(unit.db)
            saved.push(...rows)
            if (way === 'refresh') await runAllWatches(unit, async () => nothingElse)
            else await runDueWatches(unit)
          }
          const first = Math.min(...saved.map(({ id }) => id))
          await enterContext(unit.db, systemReader)
          const { rows } = await sql`
            select m.watch_id - ${first}::bigint as nth, m.case_id, m.place, m.leaf, m.cases from watch_match m
            where m.watch_id >= ${first}::bigint and m.case_id = any (${[...due]}::bigint[])
            order by nth, m.case_id, m.place`.execute(unit.db)
          await enterContext(unit.db, unit.who)
          found.push(rows)
        }
        throw undone
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error
      })
    return found
  }

  it('is told of two imports at once, whichever ends first', async () => {
    const watchId = await save('ann', 'Quillfeather')
    await Promise.all([
      crimes(['WA/1', 'WA/2'], 'Quillfeather'),
      crimes(['WB/1', 'WB/2'], 'Quillfeather'),
    ])
    expect(await newRefs('ann', watchId)).toEqual(['WA/1', 'WA/2', 'WB/1', 'WB/2'])
  })

  it('saved while an import goes on, finds with the next what that one brought', async () => {
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    let begun = () => {}
    const started = new Promise<void>((done) => {
      begun = done
    })
    const importing = example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        values ('police', 'held', ${example.cases['NB/2']}, 'held.txt', 'text/plain', 'A coracle.')`.execute(
        unit.db,
      )
      await runDueWatches(unit)
      begun()
      await held
    })
    await started
    const watchId = await save('ann', 'coracle')
    release()
    await importing
    expect(await newRefs('ann', watchId)).toEqual([])
    await bring('NB/3', ['Nothing of the kind.'])
    expect(await newRefs('ann', watchId)).toEqual(['NB/2'])
  }, 60_000)

  it('shows its owner what they may see as they look, and nothing found through a case closed to them', async () => {
    const watchId = await save('eve', 'windmill')
    await bring('NB/1', ['The windmill.'])
    await bring('NB/3', ['The windmill.'])
    expect(await newRefs('eve', watchId)).toEqual(['NB/3'])
    // Whoever takes it over and may see the case is told.
    await perform(by('chief'), acts.casework.handOverAll, {
      ...{ from: by('eve').who.accountId, to: by('bob').who.accountId, reason: 'Leaves.' },
    })
    expect(await newRefs('bob', watchId)).toEqual(['NB/1', 'NB/3'])
    await expect(see('eve', watchId)).rejects.toThrow('LB_WATCH_NOT_FOUND')
  })

  it('has an owner who is enabled: a person with watches leaves once they are handed over', async () => {
    const watchId = await save('cat', 'gasworks')
    const cat = by('cat').who.accountId
    const disable = () => disableAccount(store, by('admin').who, cat, 'Left the force.')
    await expect(disable()).rejects.toMatchObject({
      code: 'LB_ACCOUNT_OWNS_ITEMS',
      cause: expect.stringContaining('1 watch that runs'),
    })
    await expect(
      inContext(store.db, { accountId: 'x', role: 'administrator', staffIds: [] }, (tx) =>
        sql`update account set disabled_at = now() where id = ${cat}`.execute(tx),
      ),
    ).rejects.toThrow('LB_ACCOUNT_OWNS_ITEMS')
    const over = await perform(by('chief'), acts.casework.handOverAll, {
      ...{ from: cat, to: by('deputy').who.accountId, reason: 'Leaves.' },
    })
    expect(over).toMatchObject({ watches: 1 })
    await disable()
    await expect(
      inContext(store.db, { accountId: 'system', role: 'dataManager', staffIds: [] }, (tx) =>
        sql`update watch set owner = ${cat} where id = ${watchId}`.execute(tx),
      ),
    ).rejects.toThrow('LB_WATCH_OWNER')
    const { steps } = await see('deputy', watchId)
    expect(steps.map(({ step, by: who }) => [step, who])).toEqual([
      ['save', 'cat'],
      ['handOver', 'chief'],
    ])
  })

  it('runs to its last day, is renewed or ended with a reason, and what it found stays', async () => {
    const watchId = await save('ann', 'brickfield')
    await inContext(store.db, { accountId: 'system', role: 'dataManager', staffIds: [] }, (tx) =>
      sql`update watch set ends_on = current_date - 1 where id = ${watchId}`.execute(tx),
    )
    await bring('NB/2', ['The brickfield.'])
    expect(await see('ann', watchId)).toMatchObject({ state: 'over', newPlaces: 0 })
    const renew = (endsOn: string) =>
      perform(by('ann'), acts.review.renewWatch, { watchId, endsOn, reason: 'Still open.' })
    await expect(renew(inDays(-2))).rejects.toThrow('LB_WATCH_ENDS_ON')
    await expect(renew(inDays(400))).rejects.toThrow('LB_WATCH_ENDS_ON')
    await renew(inDays(10))
    // What came while it stood still is found as well.
    await bring('NB/3', ['Nothing.'])
    expect(await newRefs('ann', watchId)).toEqual(['NB/2'])
    await perform(by('ann'), acts.review.endWatch, { watchId, reason: 'Answered.' })
    await bring('NB/3', ['The brickfield.'])
    expect(await see('ann', watchId)).toMatchObject({ state: 'ended', places: 1 })
    await expect(renew(inDays(10))).rejects.toThrow('LB_WATCH_OVER')
  })

  it('refuses as it is saved what cannot be read, and takes hostile words as words', async () => {
    const before = (await perform(by('ann'), acts.review.watches, {})).total
    for (const words of ['"open', 'NOT this', 'a AND', '(', 'x NEAR/90 y']) {
      await expect(save('ann', words)).rejects.toMatchObject({
        code: 'LB_SEARCH_WORDS',
        field: 'words',
      })
    }
    await expect(save('ann', '  ')).rejects.toMatchObject({ field: 'words' })
    await expect(save('ann', 'x', { endsOn: '2026-02-30' })).rejects.toMatchObject({
      field: 'endsOn',
    })
    await expect(save('ann', 'x', { reason: ' ' })).rejects.toMatchObject({ field: 'reason' })
    await expect(save('reader', 'x')).rejects.toThrow('LB_NOT_ALLOWED')
    expect((await perform(by('ann'), acts.review.watches, {})).total).toBe(before)
    const hostile = ["' or 1=1 --", '%_%', '<script>', '\u202e', '1'.repeat(1_000)]
    for (const words of hostile) {
      const watchId = await save('deputy', words)
      await bring('NB/2', [`Said: ${words}`])
      expect((await see('deputy', watchId)).words).toBe(words)
    }
  })

  it('leaves no words on the ledger', async () => {
    await save('ann', 'unmistakableword')
    await inContext(
      store.db,
      { accountId: 'v', role: 'ledgerReader', staffIds: [] },
      async (tx) => {
        const { rows } = await sql<{ n: number }>`
        select count(*) as n from ledger_entry where body like '%unmistakableword%'`.execute(tx)
        expect(rows[0]!.n).toBe(0)
      },
    )
  })
})
