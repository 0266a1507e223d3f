import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { currentQuestions } from './questions/question-sets.ts'

oneEngineWithExample('a case that was taken', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const takes = async (name: OfficerName) => {
    const { who, session } = example.officers[name]
    return (await example.review.perform({ who, session }, acts.reading.takeNext, {}))?.caseId
  }
  /** As if everything had been taken that much earlier. */
  const later = (time: string) =>
    asOwner(store, 'lease', (tx) =>
      sql`update lease set taken_at = taken_at - ${time}::interval,
        expires_at = expires_at - ${time}::interval`.execute(tx),
    )

  it('stays with the officer for four hours, and goes back to the pile after them', async () => {
    const first = await takes('ann')
    await later('3 hours 59 minutes')
    expect(await takes('bob')).not.toBe(first)
    await later('2 minutes')
    expect(await takes('cat')).toBe(first)
  })

  it('is theirs for four hours more once they take it again', async () => {
    const held = await takes('ann')
    await later('3 hours')
    expect(await takes('ann')).toBe(held)
    await later('2 hours')
    const { rows } = await asOwner(store, 'lease', (tx) =>
      sql<{
        left: string
      }>`select (expires_at - now() between '1 hour 58 minutes' and '2 hours') as left
        from lease where case_id = ${held} and account_id = ${example.officers.ann.who.accountId}`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([{ left: true }])
  })

  const aside = async (name: OfficerName, caseId: number, how: object) => {
    const { who, session } = example.officers[name]
    const input = { caseId, ...how } as z.input<typeof acts.reading.setAside.input>
    await example.review.perform({ who, session }, acts.reading.setAside, input)
  }
  const deskOf = async (name: OfficerName, caseId: number) => {
    const { who, session } = example.officers[name]
    return (await example.review.perform({ who, session }, acts.review.case, { caseId }))?.desk
  }

  it('is put back with a reason, passed on, or kept for a day, and the next one comes', async () => {
    const mine = (await takes('ann'))!
    await aside('ann', mine, { how: 'notToday' })
    const next = (await takes('ann'))!
    expect(next).not.toBe(mine)
    const { bob } = example.officers
    await aside('ann', next, { how: 'pass', to: bob.who.accountId, note: 'You know the others.' })
    await later('5 hours')
    expect(await takes('cat')).not.toBe(next)
    expect(await takes('bob')).toBe(next)
    expect(await deskOf('bob', next)).toMatchObject({
      aside: { how: 'pass', toOneself: true, note: 'You know the others.' },
    })
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await aside('bob', next, { how: 'keep', until: day })
    expect([await takes('ann'), await takes('cat'), await takes('bob')]).not.toContain(next)
    await expect(aside('bob', next, { how: 'keep', until: '2020-01-01' })).rejects.toMatchObject({
      code: 'LB_ASIDE_DAY',
    })
  })

  it('is closed to whoever says they had to do with it, and to nobody else', async () => {
    const mine = (await takes('cat'))!
    await aside('cat', mine, { how: 'conflict' })
    await expect(deskOf('cat', mine)).rejects.toMatchObject({ code: 'LB_CONFLICT_OF_INTEREST' })
    expect(await takes('cat')).not.toBe(mine)
  })

  it('keeps half a reading for each page of its officer, and the newest comes first', async () => {
    const mine = (await takes('ann'))!
    const { who, session } = example.officers.ann
    const keep = (page: string, answers: Readonly<Record<string, string>>, more: object = {}) =>
      example.review.perform({ who, session }, acts.reading.keepDraft, {
        caseId: mine,
        page,
        answers,
        ...more,
      })
    const first = await keep('aaaaaaaa', { child: 'yes' })
    // A page opened on the first draft takes its place; one opened before it writes over nothing.
    const follows = { follows: 'aaaaaaaa', followsAt: first.keptAt }
    expect(await keep('bbbbbbbb', { child: 'yes', risk: 'no' }, follows)).toMatchObject({
      others: 0,
    })
    expect(await keep('cccccccc', { child: 'no' }, follows)).toMatchObject({ others: 1 })
    const desk = await deskOf('ann', mine)
    expect(desk?.drafts.map(({ answers }) => answers)).toEqual([
      { child: 'no' },
      { child: 'yes', risk: 'no' },
    ])
    expect((await deskOf('bob', mine).catch(() => null))?.drafts ?? []).toEqual([])
  })

  it('tells the page that submits later what another page of its officer kept or submitted', async () => {
    const mine = (await takes('bob'))!
    const { who, session } = example.officers.bob
    const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))
    const submit = (page: string, seen: object = {}) =>
      example.review.perform({ who, session }, acts.reading.submit, {
        ...{ caseId: mine, page, answers },
        ...seen,
      })
    const keep = (page: string, some: Readonly<Record<string, string>>, note = '') =>
      example.review.perform({ who, session }, acts.reading.keepDraft, {
        ...{ caseId: mine, page, answers: some, note },
      })
    // What these answers say as well is lost with no draft.
    await keep('aaaaaaaa', { child: 'no' })
    await keep('bbbbbbbb', { child: 'yes' }, 'Seen in statement 4.')
    await expect(submit('cccccccc')).rejects.toMatchObject({ code: 'LB_READING_ELSEWHERE' })
    const [newest] = (await deskOf('bob', mine))!.drafts
    expect(newest).toMatchObject({ note: 'Seen in statement 4.', answers: { child: 'yes' } })
    await submit('cccccccc', { followsAt: newest!.keptAt })
    await expect(submit('dddddddd')).rejects.toMatchObject({ code: 'LB_READING_ELSEWHERE' })
    const view = await example.review.perform({ who, session }, acts.review.case, { caseId: mine })
    const standing = view!.readings.find(({ own }) => own)!.at
    await submit('dddddddd', { standing })
  })
})
