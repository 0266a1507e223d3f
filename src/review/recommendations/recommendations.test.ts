import { beforeAll, expect, it } from 'vitest'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { acts } from '../index.ts'

oneEngineWithExample('recommendations of inspections', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const view = (name: OfficerName = 'auditor') =>
    example.review.perform(example.officers[name], acts.review.recommendations, {})
  const one = async (id: number, name?: OfficerName) =>
    (await view(name)).rows.find(({ recommendationId }) => recommendationId === id)!
  const enter = async () => {
    const { review, officers } = example
    const { recommendationId } = await review.perform(
      officers.chief,
      acts.review.enterRecommendation,
      {
        words: 'Every case should have been read.',
        source: 'A made-up inspection',
        page: '4',
        madeOn: '2025-10-01',
        owner: officers.data.who.accountId,
      },
    )
    return recommendationId
  }
  const claim = (recommendationId: number, evidence: object, name: OfficerName = 'data') =>
    example.review.perform(example.officers[name], acts.review.claimRecommendation, {
      recommendationId,
      words: 'It is done.',
      evidence: 'none',
      ...evidence,
    })
  const judge = (
    recommendationId: number,
    step: 'show' | 'notShow' | 'cannotShow',
    name: OfficerName = 'chief',
  ) =>
    example.review.perform(example.officers[name], acts.review.judgeRecommendation, {
      recommendationId,
      step,
      words: 'Looked at.',
    })
  const sixCases = {
    evidence: 'figure',
    definition: 'dfe-cse-2017',
    measure: 'all',
    bound: 'atMost',
    number: 6,
  } as const

  it('is shown by evidence and a second person, and no longer once the evidence does not recompute', async () => {
    const id = await enter()
    expect((await one(id)).state).toBe('open')
    await claim(id, { evidence: 'emptyList', list: 'risksUnacknowledged' })
    expect(await one(id)).toMatchObject({ state: 'claimed', isShown: false })
    await expect(judge(id, 'show', 'data')).rejects.toThrow('LB_NOT_ALLOWED')
    await judge(id, 'show')
    expect(await one(id)).toMatchObject({ state: 'shown', isShown: true })
    expect(await view()).toMatchObject({ shown: 1, total: 1, lapsed: 0 })
    await example.review.perform(example.officers.bob, acts.casework.raiseRisk, {
      caseId: example.cases['NB/1']!,
      child: 'Robin Ashdown',
      feared: 'A named person knows where the child lives.',
      toldWhom: 'The duty desk of the hub',
      toldAt: '2026-01-05T09:30',
      toldMeans: 'telephone',
    })
    const lapsed = await one(id)
    expect(lapsed).toMatchObject({ state: 'shown', isShown: false })
    expect(lapsed.evidence!.now.why).toBe('The list has 1.')
    expect(await view()).toMatchObject({ shown: 0, total: 1, lapsed: 1 })
  })

  it('shows nothing without evidence, nor to whoever owns or claimed it', async () => {
    const { review, officers } = example
    const id = await enter()
    await claim(id, {})
    await expect(judge(id, 'show')).rejects.toThrow('LB_RECOMMENDATION_UNSHOWN')
    expect((await one(id, 'chief')).mayTake).toEqual(['claim', 'notShow', 'cannotShow'])
    await judge(id, 'cannotShow')
    await expect(judge(id, 'notShow')).rejects.toThrow('LB_RECOMMENDATION_STATE')
    await claim(id, sixCases, 'chief')
    await expect(judge(id, 'show')).rejects.toThrow('LB_RECOMMENDATION_TWO_PEOPLE')
    await judge(id, 'show', 'deputy')
    expect((await one(id)).steps.map(({ step }) => step)).toEqual([
      'claimed',
      'cannotBeShown',
      'claimed',
      'shown',
    ])
    await expect(
      review.perform(officers.chief, acts.review.enterRecommendation, {
        words: 'w',
        source: 's',
        madeOn: '2025-10-01',
        owner: officers.ann.who.accountId,
      }),
    ).rejects.toThrow('LB_RECOMMENDATION_OWNER')
    await expect(claim(999, {})).rejects.toThrow('LB_RECOMMENDATION_NOT_FOUND')
  })

  it('waits for whoever owns it until it is claimed, then for whoever may judge it', async () => {
    const id = await enter()
    const waits = async (name: OfficerName) =>
      (await example.review.perform(example.officers[name], acts.review.waits, {})).kinds.flatMap(
        ({ name: kind, rows }) =>
          rows.some(({ href }) => href === `/recommendations/${id}`) ? [kind] : [],
      )
    expect([await waits('data'), await waits('chief')]).toEqual([['recommendation'], []])
    await claim(id, {}, 'chief')
    expect([await waits('data'), await waits('chief')]).toEqual([[], []])
    expect(await waits('deputy')).toEqual(['claim'])
    await judge(id, 'notShow', 'deputy')
    expect([await waits('data'), await waits('deputy')]).toEqual([['recommendation'], []])
  })

  it('takes no claim whose evidence is missing a part, is not there, or does not show it', async () => {
    const id = await enter()
    const refused = (evidence: object) =>
      expect(claim(id, evidence)).rejects.toThrow('LB_RECOMMENDATION_EVIDENCE')
    await refused({ evidence: 'figure', definition: 'dfe-cse-2017' })
    await refused({ ...sixCases, number: 5 })
    await refused({ ...sixCases, definition: 'none' })
    await refused({ evidence: 'emptyList', list: 'unread' })
    const range = { evidence: 'ledgerRange', action: 'alteration', number: 1 } as const
    await refused({ ...range, from: 5, to: 3 })
    await refused({ ...range, from: 0, to: 20_000 })
    await refused({ ...range, from: 0, to: 9_000 })
    expect((await one(id)).state).toBe('open')
  })

  it('is no longer shown once entries of the ledger are not those of the claim', async () => {
    const id = await enter()
    await claim(id, { evidence: 'ledgerRange', from: 0, to: 5, action: 'alteration', number: 0 })
    await judge(id, 'show')
    expect((await one(id)).isShown).toBe(true)
    const { lapsed } = await view()
    await asOwner(example.store, 'ledger_entry', (tx) =>
      tx
        .updateTable('ledger_entry')
        .set({ leaf: Buffer.from('00', 'hex') })
        .where('index', '=', 3)
        .execute(),
    )
    const row = await one(id)
    expect(row).toMatchObject({ state: 'shown', isShown: false })
    expect(row.evidence!.now.why).toContain('changed')
    expect((await view()).lapsed).toBe(lapsed + 1)
  })
})
