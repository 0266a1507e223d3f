import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngine } from '../testing/stores.ts'
import { acts } from './acts.ts'

oneEngine('one search', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`with t as (insert into thing (kind, value) values ('place', 'Osier Lodge, Lime Street') returning id)
        insert into thing_link (source_id, key, thing_id, case_id)
        select 'police', 'place', id, ${example.cases['NB/2']} from t`.execute(db)
      // More than are told of, in a case closed to Eve, and one after them that she may see.
      await sql`with t as (insert into thing (kind, value) select 'place', 'Quayside ' || n from generate_series(1, 151) n returning id, value)
        insert into thing_link (source_id, key, thing_id, case_id)
        select 'police', value, id, case value when 'Quayside 151' then ${example.cases['NB/3']}::bigint else ${example.cases['NB/1']}::bigint end from t`.execute(
        db,
      )
    })
  })

  const search = (name: OfficerName, query: string) =>
    example.review.perform(example.officers[name], acts.review.search, { query, purpose: 'review' })
  const refs = async (name: OfficerName, query: string) =>
    (await search(name, query)).cases.rows.map(({ ref }) => ref).toSorted()

  it('finds the cases of somebody however the name is spelt, and says where', async () => {
    const all = ['NB/1', 'NB/3', 'R-1']
    for (const query of ['Robin Ashdown', 'Robyn Ashdown', 'Ashdawn, Robin', 'Robin Ashdwn']) {
      expect([query, await refs('ann', query)]).toEqual([query, all])
    }
    const { cases, people } = await search('ann', 'Robyn Ashdwn')
    expect(cases.rows[0]!.hits).toContainEqual({
      where: 'victim, a name much like it',
      words: 'Robin Ashdown',
      find: 'Robin Ashdown',
      isReadByMachine: false,
    })
    expect(people[0]).toMatchObject({ name: 'Robin Ashdown', cases: 3 })
    const [typed] = (await search('ann', 'robin ashdown')).cases.rows
    expect(typed!.hits.map(({ where }) => where)).toContain('victim')
  })

  it('puts what was found as it was typed before names that are like it', async () => {
    const { cases } = await search('ann', 'NB/2')
    expect(cases.rows[0]).toMatchObject({ ref: 'NB/2', hits: [] })
    expect(await refs('ann', 'osier lodge')).toEqual(['NB/2'])
    expect(await refs('ann', 'Osiar Lodge')).toEqual(['NB/2'])
    expect((await search('ann', 'oiser logde')).cases.rows[0]!.hits).toContainEqual({
      where: 'Place, much like it',
      words: 'Osier Lodge, Lime Street',
      find: 'Osier Lodge, Lime Street',
      isReadByMachine: false,
    })
    expect(await refs('ann', 'line of enquiry')).toEqual(['NB/1'])
    expect(await refs('ann', 'Ulrich Vandermolen')).toEqual([])
  })

  it('tells the best places of a case that holds the words many times, and how many there are', async () => {
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        select 'police', 'statement' || n, ${example.cases['NB/2']}, 'statement ' || to_char(n, 'FM00'), 'text/plain',
          'The harbourmaster was seen.' from generate_series(1, 30) n`.execute(db)
    })
    const { cases } = await search('ann', 'harbourmaster')
    expect(cases.total).toBe(1)
    const [{ hits, hitsInAll }] = cases.rows as [(typeof cases.rows)[number]]
    expect([hits.length, hitsInAll]).toEqual([5, 30])
    expect(hits.map(({ where }) => where)).toEqual([1, 2, 3, 4, 5].map((n) => `statement 0${n}`))
    expect(hits.every(({ words }) => words.includes('harbourmaster'))).toBe(true)
  })

  it('finds the cases of whoever an address or telephone is recorded with elsewhere', async () => {
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`with made as (
          insert into thing (kind, value) values ('address', '9 Kelp Row Norvale') returning id)
        insert into thing_link (source_id, key, thing_id, mention_id)
        select 'missing', 'M1|home', made.id, m.id from made, mention m
        where m.source_id = 'missing' and m.ref = 'M1'`.execute(db)
    })
    expect(await refs('ann', '9 Kelp Row')).toEqual(['NB/1', 'NB/3', 'R-1'])
    expect((await search('ann', '9 kelp row')).cases.rows[0]!.hits).toContainEqual({
      where: 'Address that another record has of the same person',
      words: '9 Kelp Row Norvale',
      find: 'Robin Ashdown',
      isReadByMachine: false,
    })
    expect(await refs('eve', '9 Kelp Row')).toEqual(['NB/3', 'R-1'])
  })

  it('reads AND, OR, NOT, NEAR and quotation over a whole case, and says what was asked', async () => {
    expect(await refs('ann', 'Ashdown AND "line of enquiry"')).toEqual(['NB/1'])
    expect(await refs('ann', 'Ashdown NOT "line of enquiry"')).toEqual(['NB/3', 'R-1'])
    expect(await refs('ann', '"Osier Lodge" OR "line of enquiry"')).toEqual(['NB/1', 'NB/2'])
    expect(await refs('ann', '"enquiry of line"')).toEqual([])
    expect(await refs('ann', 'line NEAR/2 enquiry')).toEqual(['NB/1'])
    expect(await refs('ann', 'enquiry NEAR/1 line')).toEqual([])
    expect((await search('ann', 'Ashdown NOT harbour')).asked).toBe(
      'cases with “Ashdown” and not “harbour”',
    )
    await expect(search('ann', '"')).rejects.toMatchObject({
      code: 'LB_SEARCH_WORDS',
      field: 'query',
      status: 400,
    })
  })

  it('opens a document at the words that were found in it, and says where a machine read them', async () => {
    const hit = (await search('ann', 'enquiries line')).cases.rows[0]!.hits[0]!
    expect(hit).toMatchObject({ isReadByMachine: false })
    expect(hit.words).toContain(hit.find)
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`with d as (insert into document (source_id, key, case_id, name, media_type, text)
          values ('police', 'scan', ${example.cases['NB/2']}, 'scan.pdf', 'application/pdf', 'A typed wharfinger. The lighter was ferried.')
          returning id)
        insert into document_page (document_id, page, state, text, read_at)
        select id, 1, 'machine', 'The lighter was ferried.', now() from d`.execute(db)
    })
    const found = async (word: string) => (await search('ann', word)).cases.rows[0]!.hits
    expect(await found('ferrying')).toMatchObject([
      { where: 'scan.pdf', find: 'ferried', isReadByMachine: true },
    ])
    expect(await found('wharfinger')).toMatchObject([{ isReadByMachine: false }])
  })

  it('finds words written from right to left, and shows a long document from around them', async () => {
    const long = 'He went home and came back again. '.repeat(200)
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        values ('police', 'rtl', ${example.cases['NB/2']}, 'letter.pdf', 'application/pdf',
          ${`${long}\nהילדה חזרה הביתה ביום שני\nعادت الفتاة إلى المنزل\n${long}The cooperage, at last. ${long}`})`.execute(
        db,
      )
    })
    for (const [query, words] of [
      ['הביתה', 'הביתה ביום שני'],
      ['"חזרה הביתה"', 'חזרה הביתה'],
      ['المنزل', 'المنزل'],
      ['cooperage', 'cooperage, at last'],
      ['cooperages', 'cooperage, at last'],
    ] as const) {
      const { rows } = (await search('ann', query)).cases
      expect([query, rows.map(({ ref }) => ref)]).toEqual([query, ['NB/2']])
      expect(rows[0]!.hits[0]!.words).toContain(words)
      expect(rows[0]!.hits[0]!.words.split(/\s+/).length).toBeLessThanOrEqual(21)
    }
  })

  it('finds the groups of somebody named, and a group by its number', async () => {
    const { groups, people } = await search('ann', 'Lee Coran')
    expect(people[0]).toMatchObject({ name: 'Lee Corran' })
    for (const { groupId } of groups) {
      expect((await search('ann', groupId.toLowerCase())).groups[0]).toMatchObject({ groupId })
    }
  })

  it('neither shows nor counts what is closed to the asker', async () => {
    const { cases, people } = await search('eve', 'Robyn Ashdwn')
    expect(cases.rows.map(({ ref }) => ref).toSorted()).toEqual(['NB/3', 'R-1'])
    expect(cases.total).toBe(2)
    expect(people[0]).toMatchObject({ cases: 2 })
    await expect(search('auditor', 'Robin')).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('finds what is typed with a mistake however many others are closed to the asker', async () => {
    expect(await refs('ann', 'Quaysidde')).toEqual(['NB/1'])
    expect(await refs('eve', 'Quaysidde')).toEqual(['NB/3'])
  })

  it('reads hostile words as words', async () => {
    for (const query of ['', '%', '\u202e', "' or 1=1 --", '9'.repeat(1_000), "'", '<->', '\\']) {
      expect((await search('ann', query)).cases.rows.length).toBeLessThanOrEqual(25)
    }
  })
})
