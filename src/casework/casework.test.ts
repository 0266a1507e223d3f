import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemReader } from '../access/index.ts'
import { dayOf, verifyOwners } from '../items/index.ts'
import { daysAfter } from '../model/index.ts'
import { acts } from '../review/index.ts'
import { inContext, type Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { turnClock } from './risks/tick.ts'

const answers = {
  child: 'yes',
  exploitation: 'yes',
  others: 'yes',
  lines: 'no',
  agencies: 'no',
  risk: 'no',
  again: 'no',
}
const risk = {
  child: 'Robin Ashdown',
  feared: 'Somebody who was named knows where the child lives.',
  toldWhom: 'Duty desk of the hub',
  toldAt: '2026-01-05T09:30',
  toldMeans: 'telephone',
} as const

oneEngineWithExample('items and who owns them', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const does = (name: OfficerName) => {
    const { who, session } = example.officers[name]
    const { review } = example
    const caller = { who, session }
    const c = acts.casework
    return {
      id: who.accountId,
      read: async (ref: string, changed: Partial<typeof answers>, more: object = {}) => {
        const caseId = example.cases[ref]!
        await review.perform(caller, acts.cases.open, { caseId, purpose: 'review' })
        return review.receive(caller, acts.reading.submit, {
          caseId,
          answers: { ...answers, ...changed },
          note: '',
          ...more,
        })
      },
      raise: async (title: string, more: object = {}) =>
        (
          (await review.receive(caller, c.raiseItem, { kind: 'action', title, ...more })) as {
            itemId: number
          }
        ).itemId,
      move: (itemId: number, move: string, more: object = {}) =>
        review.receive(caller, c.moveItem, { itemId, move, ...more }),
      offer: (itemId: number, to: object) =>
        review.receive(caller, c.offerItem, { itemId, reason: 'Yours by area.', ...to }),
      answer: (handOffId: number, answer: string, more: object = {}) =>
        review.receive(caller, c.answerOffer, { handOffId, answer, ...more }),
      item: (itemId: number) => review.perform(caller, c.item, { itemId }),
      mine: async () =>
        (await review.perform(caller, c.items, {})).rows.map(({ itemId }) => itemId),
      risks: () => review.perform(caller, c.risks, {}),
      act: <S>(act: S, input: unknown) => review.receive(caller, act as never, input),
    }
  }
  const toPerson = (name: OfficerName) => ({ to: 'person', accountId: does(name).id })
  const asAdmin = (statement: string) =>
    inContext(store.db, { accountId: 'a', role: 'administrator', staffIds: [] }, async (tx) => {
      await sql.raw(statement).execute(tx)
    })
  /** The clock, so many minutes from now. */
  const clock = (minutes: number) =>
    example.door.enter(systemReader, (unit) =>
      turnClock(unit, new Date(Date.now() + minutes * 60_000)),
    )

  describe('a risk', () => {
    let itemId = 0

    it('is part of the reading that says so, and without it the reading is not taken', async () => {
      await expect(does('ann').read('NB/3', { risk: 'yes' })).rejects.toMatchObject({
        code: 'LB_READING_RISK',
        field: 'risk.feared',
      })
      await expect(does('ann').read('NB/3', { risk: 'no' }, { risk })).rejects.toMatchObject({
        code: 'LB_INPUT',
        field: 'answers.risk',
      })
      await expect(
        does('ann').read(
          'NB/3',
          { risk: 'yes' },
          { risk: { ...risk, toldAt: '2999-01-01T00:00' } },
        ),
      ).rejects.toMatchObject({ field: 'risk.toldAt' })
      expect(await does('chief').risks()).toEqual([])
      await does('ann').read('NB/3', { risk: 'yes' }, { risk })
      const [raised] = await does('chief').risks()
      expect(raised).toMatchObject({
        child: 'Robin Ashdown',
        owner: 'ann',
        accepted: false,
        state: 'open',
      })
      itemId = raised!.itemId
    })

    it('is not shown to an officer who is still to read the case', async () => {
      expect(await does('bob').risks()).toEqual([])
      await expect(does('bob').item(itemId)).rejects.toMatchObject({ code: 'LB_ITEM_NOT_FOUND' })
      expect(await does('deputy').risks()).toHaveLength(1)
    })

    it('climbs the ladder while no lead acknowledges it, whoever is at work', async () => {
      await asAdmin(`update account set manager = '${does('chief').id}', telephone = '01632 960000'
        where id in ('${does('ann').id}')`)
      await asAdmin(
        `update account set telephone = '01632 960001' where id = '${does('chief').id}'`,
      )
      expect((await does('chief').risks())[0]).toMatchObject({
        ring: [{ name: 'chief', telephone: '01632 960001' }],
      })
      expect(await clock(0)).toEqual({ lapsed: 0, ring: [] })
      expect(await clock(61)).toMatchObject({
        ring: [{ itemId, minutes: 61, people: [{ name: 'chief' }, { name: 'deputy' }] }],
      })
      expect(await clock(62)).toMatchObject({ ring: [] })
      expect(await clock(121)).toMatchObject({ ring: [{ itemId }] })
      expect((await does('chief').item(itemId)).steps.map(({ step }) => step)).toEqual([
        'raise',
        'climb',
        'climb',
      ])
    })

    it('is a lead’s once they take it on, and the hub’s once the hub has accepted', async () => {
      await expect(does('ann').move(itemId, 'accept')).rejects.toMatchObject({
        code: 'LB_ITEM_STEP',
      })
      await does('chief').move(itemId, 'take')
      expect(await does('chief').item(itemId)).toMatchObject({ owner: 'chief', accepted: true })
      const { handOffId } = (await does('chief').offer(itemId, {
        to: 'outside',
        outside: 'Made-up safeguarding hub',
      })) as { handOffId: number }
      expect(await does('chief').item(itemId)).toMatchObject({ owner: 'chief', receiver: null })
      const accepted = (day: string) => ({
        handOffId,
        answer: 'accept',
        name: 'A made-up duty officer',
        at: `${day}T00:00`,
        means: 'telephone',
      })
      const today = dayOf(new Date())
      await expect(
        does('chief').act(acts.casework.recordAnswer, accepted(daysAfter(today, -1))),
      ).rejects.toMatchObject({ code: 'LB_HAND_OFF_BEFORE_OFFER', field: 'at' })
      expect(await does('chief').item(itemId)).toMatchObject({ receiver: null })
      await does('chief').act(acts.casework.recordAnswer, accepted(today))
      expect(await does('chief').item(itemId)).toMatchObject({
        owner: 'chief',
        receiver: 'Made-up safeguarding hub',
      })
    })

    it('is closed by two people, with its result', async () => {
      await expect(does('chief').move(itemId, 'close')).rejects.toMatchObject({ field: 'result' })
      await expect(
        does('chief').move(itemId, 'close', { result: 'Seen and safe.' }),
      ).rejects.toMatchObject({ code: 'LB_ITEM_STEP' })
      await does('chief').move(itemId, 'proposeClosing', { result: 'Seen and safe.' })
      await expect(does('chief').move(itemId, 'confirm')).rejects.toMatchObject({
        code: 'LB_ITEM_TWO_PEOPLE',
      })
      await does('deputy').move(itemId, 'confirm')
      expect(await does('chief').risks()).toEqual([])
      expect(await does('chief').item(itemId)).toMatchObject({
        state: 'closed',
        result: 'Seen and safe.',
        finishedBy: 'chief',
        closedBy: 'deputy',
      })
      const status = await example.review.perform(example.officers.ann, acts.review.status, {})
      expect(status).toMatchObject({
        risksRaised: 1,
        risksAcknowledged: 1,
        risksClosed: 1,
        openRisks: 0,
      })
    })

    it('over which two readers differ goes to a third, whatever they say of the rest', async () => {
      await does('bob').read('NB/3', { risk: 'no' })
      await does('cat').read('NB/2', {})
      const next = await example.review.perform(example.officers.cat, acts.reading.takeNext, {})
      expect(next?.caseId).toBe(example.cases['NB/3'])
    })
  })

  describe('an offer', () => {
    it('moves nothing until it is accepted, and of an item there is one', async () => {
      const itemId = await does('ann').raise('Find the custody record')
      const { handOffId } = (await does('ann').offer(itemId, toPerson('bob'))) as {
        handOffId: number
      }
      await expect(does('ann').offer(itemId, toPerson('cat'))).rejects.toMatchObject({
        code: 'LB_HAND_OFF_PENDING',
      })
      expect(await does('ann').item(itemId)).toMatchObject({ owner: 'ann', offeredTo: 'bob' })
      await expect(does('cat').answer(handOffId, 'accept')).rejects.toMatchObject({
        code: 'LB_HAND_OFF_NOT_YOURS',
      })
      await expect(does('bob').answer(handOffId, 'refuse')).rejects.toMatchObject({
        code: 'LB_INPUT',
      })
      await does('bob').answer(handOffId, 'refuse', {
        reason: 'Not my area.',
        nextProposal: 'Ask cat.',
      })
      const again = (await does('ann').offer(itemId, toPerson('cat'))) as { handOffId: number }
      await does('cat').answer(again.handOffId, 'accept')
      expect(await does('cat').item(itemId)).toMatchObject({
        owner: 'cat',
        accepted: true,
        offeredTo: null,
      })
      await expect(does('ann').move(itemId, 'close', { result: 'x' })).rejects.toMatchObject({
        code: 'LB_ITEM_NOT_YOURS',
      })
    })

    it('to a team is whose of it comes first; the other is told so', async () => {
      await asAdmin(`update account set team = 'Records' where id in
        ('${does('bob').id}', '${does('cat').id}')`)
      const itemId = await does('ann').raise('Find the second custody record')
      const { handOffId } = (await does('ann').offer(itemId, { to: 'team', team: 'Records' })) as {
        handOffId: number
      }
      const both = await Promise.allSettled([
        does('bob').answer(handOffId, 'accept'),
        does('cat').answer(handOffId, 'accept'),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
      expect(lost.reason).toMatchObject({ code: 'LB_HAND_OFF_ANSWERED' })
      const winner = both[0]?.status === 'fulfilled' ? 'bob' : 'cat'
      expect(await does('ann').item(itemId)).toMatchObject({ owner: winner })
    })

    it('that nobody answers lapses to the owner’s manager, never to nobody', async () => {
      const itemId = await does('ann').raise('Ring the archive')
      await does('ann').move(itemId, 'accept')
      await does('ann').offer(itemId, toPerson('bob'))
      expect(await clock(60)).toMatchObject({ lapsed: 0 })
      expect(await clock(25 * 60)).toMatchObject({ lapsed: 1 })
      expect(await does('ann').item(itemId)).toMatchObject({
        owner: 'chief',
        accepted: false,
        state: 'open',
        offeredTo: null,
      })
    })

    it('is refused to somebody disabled, in conflict, of another role, or unknown', async () => {
      const onCase = await does('ann').raise('Read it again', { caseId: example.cases['NB/1'] })
      const free = await does('ann').raise('Ring them')
      await expect(does('ann').offer(onCase, toPerson('eve'))).rejects.toMatchObject({
        code: 'LB_ITEM_OWNER_CONFLICT',
        field: 'accountId',
      })
      await expect(does('ann').offer(free, toPerson('reader'))).rejects.toMatchObject({
        code: 'LB_ITEM_OWNER_ROLE',
      })
      await expect(
        does('ann').offer(free, { to: 'person', accountId: 'nobody' }),
      ).rejects.toMatchObject({ code: 'LB_ITEM_OWNER_UNKNOWN' })
      await expect(does('ann').offer(free, { to: 'team', team: 'No team' })).rejects.toMatchObject({
        code: 'LB_HAND_OFF_TEAM',
      })
      await expect(does('ann').offer(free, toPerson('ann'))).rejects.toMatchObject({
        code: 'LB_HAND_OFF_SELF',
      })
    })
  })

  describe('bad input', () => {
    it('is refused in words: a day that is none, a day past, a result without its record', async () => {
      await expect(does('ann').raise('x', { day: '2027-02-30' })).rejects.toMatchObject({
        code: 'LB_INPUT',
        field: 'day',
      })
      await expect(does('ann').raise('x', { day: '2020-01-01' })).rejects.toMatchObject({
        code: 'LB_ITEM_DAY',
        field: 'day',
      })
      const request = await does('ann').raise('Ask for the log', { kind: 'request' })
      await does('ann').move(request, 'accept')
      await expect(
        does('ann').move(request, 'close', { result: 'It came.' }),
      ).rejects.toMatchObject({ code: 'LB_ITEM_RESULT', field: 'record' })
      await does('ann').move(request, 'close', { result: 'It came.', record: 'NB/LOG/7' })
      await expect(
        does('ann').move(request, 'close', { result: 'Again.', record: 'NB/LOG/7' }),
      ).rejects.toMatchObject({ code: 'LB_ITEM_STEP' })
      await expect(does('ann').raise('x', { kind: 'risk' })).rejects.toMatchObject({
        code: 'LB_INPUT',
        field: 'kind',
      })
    })

    it('a parent waits while an item below it is open', async () => {
      const above = await does('ann').raise('Reinvestigate')
      const below = await does('bob').raise('Interview', { parentId: above })
      await does('ann').move(above, 'accept')
      await expect(does('ann').move(above, 'close', { result: 'Done.' })).rejects.toMatchObject({
        code: 'LB_ITEM_CHILDREN',
      })
      await does('bob').move(below, 'withdraw', { reason: 'Not needed.' })
      await does('ann').move(above, 'close', { result: 'Done.' })
      await expect(does('bob').raise('Late', { parentId: above })).rejects.toMatchObject({
        code: 'LB_ITEM_PARENT_ENDED',
      })
    })

    it('a clock stands still, and what was due is due later', async () => {
      const itemId = await does('ann').raise('Wait for the court')
      await does('ann').move(itemId, 'accept')
      await expect(does('ann').move(itemId, 'stopClock')).rejects.toMatchObject({
        code: 'LB_INPUT',
      })
      await expect(
        does('ann').move(itemId, 'close', { result: 'Done.', stopReason: 'court' }),
      ).rejects.toMatchObject({ code: 'LB_INPUT', field: 'stopReason' })
      await does('ann').move(itemId, 'stopClock', { stopReason: 'court', reason: 'Listed in May.' })
      expect(await does('ann').item(itemId)).toMatchObject({ state: 'waiting', dueAt: null })
      await does('ann').move(itemId, 'startClock')
      const { dueAt, stops } = await does('ann').item(itemId)
      expect(dueAt).not.toBeNull()
      expect(stops).toMatchObject([{ words: 'Listed in May.' }])
    })

    it('nothing that a step does not take is dropped in silence', async () => {
      const itemId = await does('ann').raise('Ask the archive')
      for (const field of ['result', 'record']) {
        await expect(
          does('ann').move(itemId, 'accept', { [field]: 'Made up.' }),
        ).rejects.toMatchObject({ code: 'LB_INPUT', field })
      }
      await does('ann').offer(itemId, { to: 'person', accountId: does('bob').id })
      const handOffId = (await does('bob').item(itemId)).handOffs[0]?.handOffId ?? 0
      await expect(
        does('bob').answer(handOffId, 'accept', { nextProposal: 'Ask the court.' }),
      ).rejects.toMatchObject({ code: 'LB_INPUT', field: 'nextProposal' })
      expect(await does('ann').item(itemId)).toMatchObject({ state: 'open', stops: [] })
    })
  })

  describe('somebody who leaves', () => {
    it('is not disabled before each of their open items has a new owner', async () => {
      const { admin, chief } = { admin: example.officers.admin, chief: does('chief') }
      const bob = does('bob').id
      const itemId = await does('bob').raise('Left behind')
      const disable = () =>
        example.review.perform(admin, acts.accounts.disable, {
          accountId: bob,
          reason: 'Has left.',
        })
      await expect(disable()).rejects.toMatchObject({ code: 'LB_ACCOUNT_OWNS_ITEMS' })
      await expect(
        asAdmin(`update account set role = 'reader' where id = '${bob}'`),
      ).rejects.toThrow('LB_ACCOUNT_OWNS_ITEMS')
      const handed = await chief.act(acts.casework.handOverAll, {
        from: bob,
        to: does('cat').id,
        reason: 'Bob leaves.',
      })
      expect(handed).toMatchObject({ items: expect.any(Number) })
      expect(await does('cat').item(itemId)).toMatchObject({ owner: 'cat', accepted: false })
      await disable()
      await expect(
        does('cat').offer(itemId, { to: 'person', accountId: bob }),
      ).rejects.toMatchObject({ code: 'LB_ITEM_OWNER_DISABLED' })
    })

    it('for a while is stood in for', async () => {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(
        new Date(),
      )
      const itemId = await does('ann').raise('While away')
      await expect(does('deputy').move(itemId, 'accept')).rejects.toMatchObject({
        code: 'LB_ITEM_NOT_YOURS',
      })
      await does('ann').act(acts.casework.planLeave, {
        cover: does('deputy').id,
        starts: today,
        ends: today,
      })
      expect(await does('deputy').mine()).toContain(itemId)
      await does('deputy').move(itemId, 'accept')
      expect(await does('ann').item(itemId)).toMatchObject({ owner: 'ann', cover: 'deputy' })
    })
  })

  it('are known from the ledger alone, and agree with the table', async () => {
    const verdict = await verifyOwners(store)
    expect(verdict.faults).toEqual([])
    expect(verdict.items).toBeGreaterThan(10)
  })
})
