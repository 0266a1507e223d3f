import { beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../access/index.ts'
import { acts } from '../review/index.ts'
import { inContext } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { anyEngine } from '../testing/stores.ts'
import { contactDay } from './guard/guard.ts'
import { nothingAsked, type Wishes } from './rules/wishes.ts'

const inDays = (days: number) => contactDay(new Date(Date.now() + days * 86_400_000))

describe('contact plans', () => {
  const open = anyEngine('contact plans', 'example')
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const called = async (name: string) => {
    const { rows } = await example.review.perform(example.officers.ann, acts.people.search, {
      query: name,
      purpose: 'review',
      page: 1,
    })
    return rows.map(({ personId }) => personId)
  }
  const view = (personId: string) =>
    example.review.perform(example.officers.ann, acts.contact.person, { personId })
  const keep = async (personId: string, more: Partial<Wishes> & Record<string, unknown> = {}) =>
    example.review.perform(example.officers.ann, acts.contact.keepPlan, {
      personId,
      namedContact: example.officers.ann.who.accountId,
      channels: nothingAsked.channels,
      wants: nothingAsked.wants,
      reviewOn: inDays(90),
      ...more,
    })
  const no = { doNotContact: 'anyContact', saidBy: 'themselves', saidOn: inDays(-1) } as const

  it('offer nothing by which to reach somebody until an officer has confirmed a record', async () => {
    const [kit] = await called('ferrow')
    const before = await view(kit!)
    expect(before).toMatchObject({ contact: { state: 'notAsked' }, ways: [], plans: [] })
    await keep(kit!, { channels: { ...nothingAsked.channels, call: 'noMessage' } })
    expect(await view(kit!)).toMatchObject({ contact: { state: 'asPlanned' }, ways: [] })
    const own = before.records.find(({ ref }) => ref === 'V2')!
    await keep(kit!, {
      channels: { ...nothingAsked.channels, call: 'noMessage' },
      confirmed: [own.mentionId],
      confirmedBasis: 'Met in person.',
    })
    const after = await view(kit!)
    expect(after.ways).toMatchObject([{ kind: 'telephone', value: '07100000001' }])
    expect(after.ways[0]!.words[0]).toMatch(/leave no message/)
    expect(after.earlier).toHaveLength(1)
  })

  it('are shown with every way to reach the person, on their own page and that of the case', async () => {
    const { review, officers, cases } = example
    const [kit] = await called('ferrow')
    const person = await review.perform(officers.ann, acts.people.person, { personId: kit! })
    expect(person!.contact.words.join(' ')).toMatch(/leave no message/)
    const caseId = cases['NB/2']!
    await review.perform(officers.ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const shown = await review.perform(officers.ann, acts.review.case, { caseId })
    expect(shown!.contacts).toMatchObject([{ personId: kit, contact: { state: 'asPlanned' } }])
  })

  it('wait for a second person where they ask for less than before', async () => {
    const { review, officers } = example
    const [kit] = await called('ferrow')
    const settleWith = (
      planId: number,
      officer: 'ann' | 'chief',
      step: 'authorise' | 'return',
      reason = '',
    ) => review.perform(officers[officer], acts.contact.settlePlan, { planId, step, reason })
    // It forbids contact, and lets a message be left: the one holds at once, the other does not yet.
    expect((await keep(kit!, no)).state).toBe('proposed')
    const first = await view(kit!)
    expect(first).toMatchObject({ contact: { state: 'doNotContact' }, ways: [] })
    const { planId } = first.waiting!
    await expect(settleWith(planId, 'chief', 'return', 'Ask again.')).rejects.toMatchObject({
      code: 'LB_CONTACT_PLAN_FORBIDS',
    })
    await settleWith(planId, 'chief', 'authorise')
    expect((await keep(kit!)).state).toBe('proposed')
    expect((await view(kit!)).contact.state).toBe('doNotContact')
    await expect(keep(kit!)).rejects.toMatchObject({ code: 'LB_CONTACT_PLAN_WAITS' })
    const { waiting } = await view(kit!)
    const settle = (officer: 'ann' | 'chief', step: 'authorise' | 'return', reason = '') =>
      settleWith(waiting!.planId, officer, step, reason)
    await expect(settle('ann', 'authorise')).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    await expect(settle('chief', 'return')).rejects.toMatchObject({ field: 'reason' })
    await settle('chief', 'return', 'Ask them again, in person.')
    expect((await view(kit!)).contact.state).toBe('doNotContact')
    await expect(settle('chief', 'authorise')).rejects.toMatchObject({
      code: 'LB_CONTACT_PLAN_SETTLED',
    })
  })

  it('stop the victim from being told, until two people go past them for a time', async () => {
    const { review, officers, cases } = example
    const [kit] = await called('ferrow')
    const raise = () =>
      review.perform(officers.ann, acts.casework.raiseItem, {
        kind: 'contact',
        title: 'Tell the victim',
        caseId: cases['NB/2']!,
      })
    await expect(raise()).rejects.toMatchObject({ code: 'LB_CONTACT_FORBIDDEN' })
    const ask = (endsOn: string) =>
      review.perform(officers.chief, acts.contact.askOverride, {
        personId: kit!,
        reason: 'riskToLife',
        words: 'A threat was received.',
        endsOn,
      })
    await expect(ask(inDays(30))).rejects.toMatchObject({ code: 'LB_CONTACT_OVERRIDE_END' })
    await ask(inDays(2))
    const { overrides } = await view(kit!)
    const grant = (officer: 'chief' | 'deputy') =>
      review.perform(officers[officer], acts.contact.settleOverride, {
        overrideId: overrides[0]!.overrideId,
        step: 'grant',
      })
    await expect(grant('chief')).rejects.toMatchObject({ code: 'LB_CONTACT_TWO_PEOPLE' })
    const { rows: due } = await review.perform(officers.chief, acts.contact.due, { page: 1 })
    const named = (await view(kit!)).plans.at(-1)?.namedContactName
    expect(due).toMatchObject([{ personId: kit, why: 'overrideAsked', namedContact: named }])
    await grant('deputy')
    await expect(grant('deputy')).rejects.toMatchObject({ code: 'LB_CONTACT_OVERRIDE_SETTLED' })
    expect((await view(kit!)).contact.state).toBe('overridden')
    await raise()
  })

  it('hold for whoever the records are after a join, and for both after a split', async () => {
    const { review, officers } = example
    const [ada] = await called('loam')
    const [kit] = await called('ferrow')
    await keep(ada!, {
      wants: { ...nothingAsked.wants, decision: 'no' },
      channels: { ...nothingAsked.channels, letter: 'never' },
    })
    const { personId } = await review.perform(officers.ann, acts.people.join, {
      a: kit!,
      b: ada!,
      reason: 'One school record.',
    })
    const joined = await view(personId)
    expect(joined.plans).toHaveLength(2)
    expect(joined.contact.state).toBe('overridden')
    expect(joined.contact.words.join(' ')).toMatch(/Letter: do not use/)
    expect(joined.contact.words.join(' ')).toMatch(/the stricter holds/)
    await keep(personId, {
      ...no,
      channels: { ...nothingAsked.channels, letter: 'never' },
      wants: {
        ...nothingAsked.wants,
        decision: 'no',
      },
    })
    const records = (await view(personId)).records.filter(({ name }) => name === 'Ada Loam')
    await review.perform(officers.ann, acts.people.split, {
      personId,
      mentionIds: records.map(({ mentionId }) => mentionId),
      reason: 'Two children.',
    })
    for (const name of ['loam', 'ferrow']) {
      const [now] = await called(name)
      expect((await view(now!)).contact.words[0], name).toMatch(/Do not contact/)
    }
  })

  type Attempt = readonly [string, string, OfficerName, Act, (personId: string) => object]
  it.each<Attempt>([
    [
      'a plan of nobody',
      'LB_CONTACT_PERSON_NOT_FOUND',
      'ann',
      acts.contact.keepPlan as Act,
      () => ({
        ...{ personId: 'P999999', namedContact: example.officers.ann.who.accountId },
        ...{ channels: {}, wants: {}, reviewOn: inDays(90) },
      }),
    ],
    [
      'a look at nobody',
      'LB_CONTACT_PERSON_NOT_FOUND',
      'ann',
      acts.contact.person as Act,
      () => ({ personId: 'nobody' }),
    ],
    [
      'what a plan nobody wrote comes to',
      'LB_CONTACT_PLAN_NOT_FOUND',
      'chief',
      acts.contact.settlePlan as Act,
      () => ({ planId: 999, step: 'authorise' }),
    ],
    [
      'leave that nobody asked for',
      'LB_CONTACT_OVERRIDE_NOT_FOUND',
      'chief',
      acts.contact.settleOverride as Act,
      () => ({ overrideId: 999, step: 'grant' }),
    ],
    [
      'leave to go past a wish that nobody has',
      'LB_CONTACT_NOTHING_TO_OVERRIDE',
      'chief',
      acts.contact.askOverride as Act,
      (personId) => ({
        ...{ personId, reason: 'riskToLife', words: 'A threat was received.' },
        endsOn: inDays(2),
      }),
    ],
  ])('refuse %s, and keep nothing', async (_words, code, officer, act, input) => {
    const { review, officers, store } = example
    const [lee] = await called('corran')
    const kept = () =>
      inContext(store.db, { accountId: 'x', role: 'authoriser', staffIds: [] }, async (tx) => [
        await tx.selectFrom('contact_plan').selectAll().orderBy('id').execute(),
        await tx.selectFrom('contact_override').selectAll().orderBy('id').execute(),
      ])
    const before = await kept()
    await expect(review.receive(officers[officer], act, input(lee!))).rejects.toMatchObject({
      code,
      cause: expect.stringMatching(/^\S.{10,}/),
      remedy: expect.stringMatching(/^\S.{10,}/),
    })
    expect(await kept()).toEqual(before)
  })

  it.each([
    ['a named contact without an account', { namedContact: 'nobody' }, 'LB_CONTACT_NAMED'],
    ['a record of somebody else', { confirmed: [1], confirmedBasis: 'x' }, 'LB_CONTACT_RECORDS'],
    ['a review in ten years', { reviewOn: '2036-01-01' }, 'LB_CONTACT_DAY'],
    ['a review yesterday', { reviewOn: inDays(-1) }, 'LB_CONTACT_DAY'],
    ['a day that does not exist', { reviewOn: '2027-02-30' }, 'LB_INPUT'],
    ['a wish said by nobody', { doNotContact: 'anyContact', saidOn: inDays(-1) }, 'LB_INPUT'],
    ['an advocate who is not named', { ...no, doNotContact: 'throughAdvocate' }, 'LB_INPUT'],
    ['a wish of tomorrow', { ...no, saidOn: inDays(1) }, 'LB_CONTACT_DAY'],
  ] as const)('are refused with %s, and nothing is kept', async (_words, more, code) => {
    const [lee] = await called('corran')
    const { records } = await view(lee!)
    const mine = records.map(({ mentionId }) => mentionId)
    const wrong = 'confirmed' in more && mine.includes(1) ? { ...more, confirmed: [999] } : more
    await expect(keep(lee!, wrong)).rejects.toMatchObject({ code })
    expect((await view(lee!)).plans).toEqual([])
  })
})
