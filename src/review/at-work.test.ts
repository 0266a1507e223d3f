import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { currentQuestions } from '../reading/index.ts'
import { inContext } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { acts } from './index.ts'

oneEngineWithExample('the review at work, as a lead sees it', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const seen = () => example.review.perform(example.officers.chief, acts.review.atWork, {})
  const reads = async (name: OfficerName, ref: string, again: 'yes' | 'no') => {
    const caseId = example.cases[ref]!
    const officer = example.officers[name]
    await example.review.perform(officer, acts.cases.open, { caseId, purpose: 'review' })
    await example.review.perform(officer, acts.reading.submit, {
      caseId,
      answers: {
        ...Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no'])),
        again,
      },
    })
    return caseId
  }

  it('names every officer who may read, before anybody has', async () => {
    const { reading, decisions } = await seen()
    expect(reading.officers.map(({ name }) => name)).toEqual(
      ['ann', 'bob', 'cat', 'chief', 'deputy', 'eve'].toSorted(),
    )
    expect(reading.days).toHaveLength(28)
    expect(reading.days.every(({ readings }) => readings === 0)).toBe(true)
    expect(reading.inHand).toEqual({ count: 0, oldest: null, median: null })
    expect(decisions).toEqual({
      waiting: { count: 0, oldest: null, median: null },
      outcomes: [],
    })
  })

  it('counts every case once in each part, read or not', async () => {
    await reads('ann', 'NB/1', 'yes')
    const { reading } = await seen()
    const all = Object.keys(example.cases).length
    for (const parts of [reading.sources, reading.units, reading.years]) {
      expect(parts.reduce((sum, { cases }) => sum + cases, 0)).toBe(all)
      expect(parts.reduce((sum, { read }) => sum + read, 0)).toBe(1)
    }
  })

  it('counts what is in hand, what differs and what waits to be authorised', async () => {
    const caseId = await reads('bob', 'NB/1', 'no')
    await example.review.perform(example.officers.cat, acts.reading.takeNext, {})
    const { reading } = await seen()
    expect(reading.arbitrations.count).toBe(1)
    expect(reading.inHand.count).toBe(1)
    expect(reading.officers.find(({ name }) => name === 'cat')).toMatchObject({
      inHand: { count: 1 },
      today: 0,
    })
    expect(reading.officers.find(({ name }) => name === 'bob')).toMatchObject({ today: 1, week: 1 })
    expect(reading.days.at(-1)).toMatchObject({ readings: 2 })
    await example.review.perform(example.officers.bob, acts.casework.proposeDecision, {
      caseId,
      outcome: 'furtherEnquiry',
      reason: 'Two readers differ.',
    })
    const after = await seen()
    expect(after.reading.arbitrations.count).toBe(0)
    expect(after.decisions).toMatchObject({
      waiting: { count: 1 },
      outcomes: [{ outcome: 'furtherEnquiry', proposed: 1, authorised: 0 }],
    })
  })

  it('says how long items and unread cases wait: the oldest, and the median of them', async () => {
    const { officers, review, store } = example
    const caseId = example.cases['NB/1']!
    for (const title of ['First', 'Second', 'Third']) {
      await review.perform(officers.ann, acts.casework.raiseItem, {
        ...{ kind: 'request', title, caseId },
      })
    }
    const data = { accountId: 'data', role: 'dataManager', staffIds: [] } as const
    // Each case came with a file of its own, a day after the one before it.
    await inContext(store.db, data, async (tx) => {
      await sql`insert into extract (id, source_id, file, format, received_at, received_by, bytes, received, imported, unchanged, quarantined)
        select id, source_id, ref, 'csv', now() - make_interval(days => 40 - id::integer), 'data', 1, 1, 1, 0, 0 from case_file`.execute(
        tx,
      )
      await sql`insert into record (source_id, kind, key, version, hash, raw, extract_id, line)
        select source_id, 'case', ref, 1, ref, '{}', id, 1 from case_file`.execute(tx)
      await sql`insert into provenance select r.id, array[lookback_item('case', c.id)]
        from record r join case_file c on c.id::text = r.extract_id`.execute(tx)
    })
    const days = (since: string | null) =>
      Math.round((Date.now() - Date.parse(since ?? '')) / 86_400_000)
    const { reading, items } = await seen()
    const { rows } = await review.perform(officers.chief, acts.reading.worklist, {})
    const unread = rows.map((row) => row.caseId).toSorted((a, b) => a - b)
    const middle = unread[Math.ceil(unread.length / 2) - 1]!
    expect([reading.unread.oldest, reading.unread.median].map(days)).toEqual([
      ...[40 - unread[0]!, 40 - middle],
    ])
    const { total } = await review.perform(officers.chief, acts.reading.worklist, {})
    expect(reading.unread.count).toBe(total)
    const open = await review.perform(officers.chief, acts.casework.items, { whose: 'open' })
    expect(items.items.count).toBe(open.total)
    expect([items.items.oldest, items.items.median].map(days)).toEqual([0, 0])
    expect(items.risks).toEqual({ count: 0, oldest: null, median: null })
  })
})
