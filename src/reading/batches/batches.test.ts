import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import {
  type Example,
  exampleReview,
  exampleTerms,
  type OfficerName,
} from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { currentQuestions } from '../questions/question-sets.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

oneEngineWithExample('cases given to some officers', (open) => {
  let store: Store
  let example: Example
  beforeEach(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const idOf = (name: OfficerName) => example.officers[name].who.accountId
  const takes = async (name: OfficerName) =>
    (await example.review.perform(example.officers[name], acts.reading.takeNext, {}))?.caseId
  const places = (name: OfficerName, team: string, specialisms: readonly string[] = []) =>
    example.review.perform(example.officers.admin, acts.accounts.place, {
      ...{ accountId: idOf(name), team, specialisms: [...specialisms] },
    })
  const gives = (how: Partial<z.input<typeof acts.reading.giveBatch.input>>) =>
    example.review.perform(example.officers.chief, acts.reading.giveBatch, {
      ...{ cases: 2, to: 'team', until: inDays(7), reason: 'They know the area.' },
      ...how,
    })
  const all = () => example.review.perform(example.officers.chief, acts.reading.batches, {})
  const listed = async (batch: number, state: 'unread' | 'read' | 'decided' | 'all') =>
    example.review.perform(example.officers.chief, acts.reading.worklist, { batch, state })
  const reads = async (name: OfficerName, risk: 'yes' | 'no' = 'no') => {
    const caseId = await takes(name)
    if (caseId === undefined) return undefined
    const answers = Object.fromEntries(
      currentQuestions().questions.map(({ id }) => [id, id === 'exploitation' ? risk : 'no']),
    )
    await example.review.perform(example.officers[name], acts.reading.submit, { caseId, answers })
    return caseId
  }
  const awayToday = (name: OfficerName) =>
    example.review.perform(example.officers[name], acts.casework.planLeave, {
      ...{ cover: idOf('deputy'), starts: inDays(0), ends: inDays(3) },
    })

  it('a team is given them first, in their order, and nobody else is', async () => {
    await places('ann', 'North')
    await places('bob', 'North')
    const { batchId, cases } = await gives({ team: 'North' })
    expect(cases).toBe(2)
    const mine = (await listed(batchId, 'unread')).rows.map(({ caseId }) => caseId)
    expect(mine).not.toContain(await takes('cat'))
    expect([await takes('ann'), await takes('bob')]).toEqual(mine)
    // Once they have read them they go on with everybody’s.
    await reads('ann')
    expect(mine).not.toContain(await takes('ann'))
  })

  it('a specialism is asked of whoever is given them, and is kept with the account', async () => {
    await places('cat', '', ['online', 'online', ' '])
    const { batchId } = await gives({ to: 'anybody', specialism: 'online', cases: 1 })
    const [given] = (await listed(batchId, 'all')).rows.map(({ caseId }) => caseId)
    expect(await takes('ann')).not.toBe(given)
    expect(await takes('cat')).toBe(given)
    expect((await all()).officers.find(({ name }) => name === 'cat')!.specialisms).toEqual([
      'online',
    ])
    await expect(gives({ to: 'anybody', specialism: 'trafficking' })).rejects.toMatchObject({
      code: 'LB_BATCH_NOBODY',
    })
  })

  it('each count of a batch is that of its list, whatever became of its cases', async () => {
    await gives({ to: 'officers', officers: [idOf('ann'), idOf('bob')], cases: 4 })
    await reads('ann')
    await takes('bob')
    const [row] = (await all()).rows
    for (const [state, count] of [
      ['all', row!.cases],
      ['unread', row!.unread],
      ['read', row!.read],
      ['decided', row!.decided],
    ] as const) {
      expect([state, (await listed(row!.batchId, state)).total]).toEqual([state, count])
    }
    expect(row).toMatchObject({ cases: 4, unread: 3, read: 1, atWork: ['ann', 'bob'] })
  })

  it('what is given is given once: a second batch has other cases, and undone it is everybody’s', async () => {
    const first = await gives({ to: 'officers', officers: [idOf('ann')] })
    const second = await gives({ to: 'officers', officers: [idOf('bob')] })
    const ids = async ({ batchId }: { readonly batchId: number }) =>
      (await listed(batchId, 'all')).rows.map(({ caseId }) => caseId)
    const [mine, theirs] = [await ids(first), await ids(second)]
    expect(mine.filter((id) => theirs.includes(id))).toEqual([])
    await example.review.perform(example.officers.chief, acts.reading.endBatch, {
      ...{ batchId: first.batchId, reason: 'They are needed elsewhere.' },
    })
    expect(mine).toContain(await takes('cat'))
    await expect(
      example.review.perform(example.officers.deputy, acts.reading.endBatch, {
        ...{ batchId: first.batchId, reason: 'Again.' },
      }),
    ).rejects.toMatchObject({ code: 'LB_BATCH_ENDED' })
  })

  it('nothing waits for somebody who never comes: away, disabled, in conflict, put back, or past its day', async () => {
    const { batchId } = await gives({ to: 'officers', officers: [idOf('ann')], cases: 1 })
    const [given] = (await listed(batchId, 'all')).rows.map(({ caseId }) => caseId)
    const isOpen = async () => {
      const taken = await takes('bob')
      await asOwner(store, 'lease', (tx) => sql`delete from lease`.execute(tx))
      return taken === given
    }
    expect(await isOpen()).toBe(false)
    await awayToday('ann')
    expect(await isOpen()).toBe(true)
    expect((await all()).rows[0]).toMatchObject({ runs: true, atWork: [] })
    const { batchId: next } = await gives({ to: 'officers', officers: [idOf('cat')], cases: 1 })
    expect((await listed(next, 'all')).rows.map(({ caseId }) => caseId)).not.toContain(given)
    await asOwner(store, 'absence', (tx) => sql`delete from absence`.execute(tx))
    await takes('ann')
    await example.review.perform(example.officers.ann, acts.reading.setAside, {
      ...{ caseId: given!, how: 'conflict' },
    })
    expect(await isOpen()).toBe(true)
    await asOwner(store, 'case_set_aside', (tx) => sql`delete from case_set_aside`.execute(tx))
    expect(await isOpen()).toBe(false)
    await asOwner(store, 'batch', (tx) =>
      sql`update batch set until = current_date - 1`.execute(tx),
    )
    expect(await isOpen()).toBe(true)
  })

  it('a case of an agency’s own officer goes back to all, and they are told nothing', async () => {
    const { batchId } = await gives({ to: 'officers', officers: [idOf('eve')], cases: 6 })
    const given = (await listed(batchId, 'all')).rows.map(({ caseId }) => caseId)
    expect(given).toContain(example.cases['NB/1'])
    const got = new Set<number>()
    for (let one = await reads('eve'); one !== undefined; one = await reads('eve')) got.add(one)
    expect(got).not.toContain(example.cases['NB/1'])
    expect(await takes('bob')).toBe(example.cases['NB/1'])
  })

  it('its second reading is another officer’s of it, and anybody’s where it has no other', async () => {
    await example.review.perform(example.officers.chief, acts.reading.setTerms, {
      ...{ ...exampleTerms, secondShare: 1, doubtedShare: 0 },
    })
    await gives({ to: 'officers', officers: [idOf('ann'), idOf('bob')], cases: 1 })
    const first = await reads('ann')
    expect(await takes('ann')).not.toBe(first)
    expect(await takes('cat')).not.toBe(first)
    await asOwner(store, 'second_reading', (tx) =>
      sql`insert into second_reading (case_id, why) values (${first}, 'random')
        on conflict do nothing`.execute(tx),
    )
    await asOwner(store, 'lease', (tx) => sql`delete from lease`.execute(tx))
    expect(await takes('cat')).not.toBe(first)
    expect(await takes('bob')).toBe(first)
    await asOwner(store, 'lease', (tx) => sql`delete from lease`.execute(tx))
    await awayToday('bob')
    await asOwner(store, 'lease', (tx) => sql`delete from lease`.execute(tx))
    expect(await takes('cat')).toBe(first)
  })

  it('only a lead sees what was given to whom, and days and numbers have their bounds', async () => {
    const { batchId } = await gives({ to: 'officers', officers: [idOf('ann')] })
    await expect(
      example.review.perform(example.officers.ann, acts.reading.worklist, { batch: batchId }),
    ).rejects.toMatchObject({ code: 'LB_BATCH_LEADS' })
    for (const until of [inDays(-1), inDays(120)]) {
      await expect(gives({ to: 'officers', officers: [idOf('bob')], until })).rejects.toMatchObject(
        { code: 'LB_BATCH_DAY' },
      )
    }
    await expect(
      gives({ to: 'officers', officers: [idOf('bob')], unit: 'no such unit' }),
    ).rejects.toMatchObject({ code: 'LB_BATCH_EMPTY' })
    await expect(gives({ to: 'officers', officers: [idOf('reader')] })).rejects.toMatchObject({
      code: 'LB_BATCH_NOBODY',
    })
  })
})
