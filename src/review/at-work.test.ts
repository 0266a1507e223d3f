import { beforeAll, expect, it } from 'vitest'
import { currentQuestions } from '../reading/index.ts'
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
    expect(reading.inHand).toEqual({ count: 0, oldest: null })
    expect(decisions).toEqual({ proposed: 0, oldest: null, outcomes: [] })
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
      proposed: 1,
      outcomes: [{ outcome: 'furtherEnquiry', proposed: 1, authorised: 0 }],
    })
  })
})
