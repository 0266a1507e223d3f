import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { append } from '../../ledger/index.ts'
import { acts } from '../../review/index.ts'
import { inContext } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { asSearched, digestsOf } from './searched-words.ts'

oneEngineWithExample('words that were searched for', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const searchAs = (name: OfficerName, query: string) =>
    example.review.perform(example.officers[name], acts.people.search, { query, purpose: 'review' })
  const searchesFor = async (words: string) =>
    (
      await example.review.perform(example.officers.auditor, acts.ledger.searches, {
        ...{ words, purpose: 'audit', reason: 'A complaint was made.' },
      })
    ).rows.map(({ account, match, purpose }) => `${account} ${match} ${purpose}`)
  const digests = (texts: readonly string[]) =>
    inContext(example.store.db, example.officers.ann.who, (db) => digestsOf({ db }, texts))

  it('are found by whoever may check, however they were written and among others, and by no part of a word', async () => {
    await searchAs('ann', 'Osbert  FENWICKE')
    await searchAs('bob', 'fenwicke, osbert 1999')
    await example.review.perform(example.officers.cat, acts.people.resembling, {
      ...{ query: 'Fenwicke', purpose: 'safeguarding' },
    })
    expect(await searchesFor('osbert fenwicke')).toEqual(['bob among review', 'ann all review'])
    // The first search by likeness leaves an entry before the index is made, too.
    expect([...new Set(await searchesFor('FENWICKE'))]).toEqual([
      'auditor among audit',
      'cat all safeguarding',
      'bob among review',
      'ann among review',
    ])
    expect(await searchesFor('fenwick')).toEqual([])
  })

  it('stand on the ledger as digests under a key that no entry holds and no role of a person reads', async () => {
    const { rows } = await asOwner(example.store, 'search_key', (db) =>
      sql<{ key: Buffer }>`select key from search_key`.execute(db),
    )
    const key = rows[0]!.key
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        const asked = asSearched(text).replaceAll('\0', '')
        const [digest] = await digests([asked])
        expect(digest).toBe(createHmac('sha256', key).update(asked).digest('hex').slice(0, 32))
      }),
      { numRuns: 20 },
    )
    await searchAs('ann', 'Osbert Fenwicke')
    const entries = await inContext(
      example.store.db,
      { accountId: 'v', role: 'ledgerReader', staffIds: [] },
      async (db) => (await sql<{ body: string }>`select body from ledger_entry`.execute(db)).rows,
    )
    const all = entries.map(({ body }) => body).join('\n')
    for (const told of ['enwicke', key.toString('hex'), key.toString('base64')]) {
      expect(all).not.toContain(told)
    }
    for (const text of ['osbert fenwicke', 'Osbert Fenwicke', 'fenwicke']) {
      expect(all).not.toContain(createHash('sha256').update(text).digest('hex').slice(0, 16))
    }
    const { rows: read } = await inContext(example.store.db, example.officers.auditor.who, (db) =>
      sql`select * from search_key`.execute(db),
    )
    expect(read).toEqual([])
  })

  it('of entries from before the key are found as they were typed', async () => {
    const query = createHash('sha256').update('Old Search').digest('hex').slice(0, 16)
    await inContext(example.store.db, example.officers.ann.who, (tx) =>
      append(tx, example.officers.ann.who, [
        { action: 'consultation', subject: 'people', details: { page: 1, query } },
      ]),
    )
    expect(await searchesFor('Old Search')).toEqual(['ann withoutKey null'])
    expect(await searchesFor('old search')).toEqual(['auditor all audit'])
  })

  it('need a purpose where they name somebody whom the asker may see, and tell nothing of others', async () => {
    const search = (name: OfficerName, query: string) =>
      example.review.perform(example.officers[name], acts.review.search, { query })
    for (const query of ['Robin Ashdown', 'Robyn Ashdwn', 'harbour OR Ashdown']) {
      await expect(search('ann', query)).rejects.toMatchObject({
        code: 'LB_SEARCH_PURPOSE',
        field: 'purpose',
      })
    }
    expect((await search('ann', 'line of enquiry')).cases.total).toBe(1)
    expect((await search('ann', 'Nobody Atall')).cases.total).toBe(0)
    const person = { query: 'Nobody Atall' }
    await expect(
      example.review.perform(example.officers.ann, acts.people.search, person),
    ).rejects.toThrow('LB_SEARCH_PURPOSE')
    // Somebody who stands in no case but one that is closed to Eve.
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into mention (source_id, key, ref, case_id, role, person)
        values ('police', 'hidden', 'H1', ${example.cases['NB/1']}, 'witness',
          '{"familyName": {"state": "recorded", "value": "Quorndon"}, "givenNames": {"state": "recorded", "value": "Una"}}')`.execute(
        db,
      )
    })
    await expect(search('ann', 'Una Quorndon')).rejects.toThrow('LB_SEARCH_PURPOSE')
    expect((await search('eve', 'Una Quorndon')).cases.total).toBe(0)
  })
})
