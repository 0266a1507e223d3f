import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount, type Performer, sessionHash, signIn, type Who } from '../../access/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import { inContext } from '../../store/index.ts'
import { oneEngine } from '../../testing/stores.ts'

oneEngine('what was known of a case when', (open) => {
  let desk: Desk
  let review: Performer
  let caseId: number
  const officers = {} as Record<'ann' | 'eve', { readonly who: Who; readonly session: string }>
  const today = new Date().toISOString().slice(0, 10)

  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    await desk.take([desk.lay('first.csv', policeCsv([{ suspects_total: '' }]))], police)
    await desk.take([desk.lay('second.csv', policeCsv([{ suspects_total: '1' }]))], police)
    await refresh(store, desk.door, desk.who)
    review = createReview(store, desk.door)
    for (const [name, staffIds] of [
      ['ann', []],
      ['eve', ['C 12']],
    ] as const) {
      const account = { username: name, name, role: 'reviewer', staffIds: [...staffIds] } as const
      await createAccount(store, desk.who, { ...account, password: 'a long enough password' })
      const { who, token } = (await signIn(store, {
        username: name,
        password: 'a long enough password',
      }))!
      officers[name] = { who, session: sessionHash(token) }
    }
    caseId = (await review.perform(officers.ann, acts.reading.worklist, { page: 1 })).rows[0]!
      .caseId
  })
  afterAll(() => desk.clear())

  it('asks for a purpose first, and shows nothing to whoever worked on it', async () => {
    const { ann, eve } = officers
    expect(await review.perform(ann, acts.figures.caseHistory, { caseId })).toBeNull()
    await expect(review.perform(eve, acts.figures.caseHistory, { caseId })).rejects.toThrow(
      'LB_CONFLICT_OF_INTEREST',
    )
  })

  it('gives every fact its three times, and what a correction brought its own', async () => {
    const { ann } = officers
    await review.perform(ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const history = (await review.perform(ann, acts.figures.caseHistory, { caseId }))!
    const fact = (label: string) => history.facts.find((one) => one.label === label)
    expect(fact('Opened')).toMatchObject({
      value: '2014-02-03',
      trueOn: '2014-02-03',
      from: '2014-02-03',
      by: '2014-02-03',
    })
    expect(fact('Sexual activity or abuse')).toMatchObject({
      value: 'Yes',
      trueOn: '2014-02-01',
      from: '2014-02-03',
      by: today,
      standing: true,
    })
    // Closing brought it, and it was not there before.
    expect(fact('Outcome')).toMatchObject({ trueOn: '2014-06-01', from: '2014-06-01' })
    // The first file did not say how many there were.
    expect(fact('Suspects, as the source counts them')).toMatchObject({ value: '1', from: today })
    expect(fact('Suspect')).toMatchObject({ value: 'Ben Sample, born 1980-07-07, number S1' })
    expect(history.records).toMatchObject([
      { file: 'first.csv', version: 1, current: false },
      { file: 'second.csv', version: 2, current: true },
    ])
  })

  it('leaves the read in the ledger, with its purpose', async () => {
    const { ann } = officers
    const note = { action: 'consultation', details: { part: 'history' } }
    const verifier = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }
    const entries = await inContext(desk.store.db, verifier, (tx) =>
      tx
        .selectFrom('ledger_entry')
        .select('body')
        .where('subject', '=', `case:${caseId}`)
        .execute(),
    )
    const bodies = entries.map(({ body }) => JSON.parse(body))
    expect(bodies).toContainEqual(
      expect.objectContaining({ ...note, purpose: 'review', account: ann.who.accountId }),
    )
  })
})
