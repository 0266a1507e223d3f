import { beforeAll, describe, expect, it } from 'vitest'
import { head } from '../../ledger/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { acts } from '../index.ts'
import type { WaitName } from './wait-kinds.ts'
import { waitsCounter } from './waits-counter.ts'

const everybody: readonly OfficerName[] = [
  'ann',
  'bob',
  'eve',
  'chief',
  'deputy',
  'reader',
  'auditor',
  'data',
  'admin',
]

describe('what waits', () => {
  const open = anyEngine('what waits', 'example')
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
    const { review, officers, cases } = example
    const caseId = cases['NB/3']!
    await review.perform(officers.ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const { questions } = (await review.perform(officers.ann, acts.review.case, { caseId }))!
    await review.perform(officers.ann, acts.reading.submit, {
      caseId,
      answers: Object.fromEntries(questions.questions.map(({ id }) => [id, 'no'])),
      note: '',
    })
    await review.perform(officers.ann, acts.casework.proposeDecision, {
      caseId,
      outcome: 'noFurtherAction',
      reason: 'Nothing is left to look into.',
    })
    await review.perform(officers.bob, acts.casework.raiseRisk, {
      caseId: cases['NB/1']!,
      child: 'Robin Ashdown',
      feared: 'A named person knows where the child lives.',
      toldWhom: 'The duty desk of the hub',
      toldAt: '2026-01-05T09:30',
      toldMeans: 'telephone',
    })
    const { itemId } = await review.perform(officers.ann, acts.casework.raiseItem, {
      kind: 'request',
      title: 'Ask for the custody record',
    })
    await review.perform(officers.ann, acts.casework.offerItem, {
      itemId,
      to: 'person',
      accountId: officers.bob.who.accountId,
      reason: 'Bob knows the records office.',
    })
  })

  const waitsOf = (name: OfficerName) =>
    example.review.perform(example.officers[name], acts.review.waits, {})
  const countOf = async (name: OfficerName, kind: WaitName) =>
    (await waitsOf(name)).kinds.find((one) => one.name === kind)?.count ?? 0

  it.each(everybody)(
    'is for %s as many as its list has, on the page and on every page',
    async (name) => {
      const { total, kinds } = await waitsOf(name)
      expect(total).toBe(kinds.reduce((sum, { count }) => sum + count, 0))
      for (const { count, rows, name: kind } of kinds)
        expect([kind, rows.length]).toEqual([kind, Math.min(count, 20)])
      const { size } = await head(example.store.db)
      expect(await waitsCounter(example.store)(example.officers[name].who)).toBe(total)
      // A page that asks is no act of a person.
      expect((await head(example.store.db)).size).toBe(size)
    },
  )

  it('is what the pages list on which it is worked off', async () => {
    const { review, officers } = example
    for (const name of ['ann', 'bob', 'chief', 'deputy'] as const) {
      const { rows: mine } = await review.perform(officers[name], acts.casework.items, {})
      const others = mine.filter(({ kind }) => kind !== 'risk').length
      expect([name, await countOf(name, 'item')]).toEqual([name, others])
    }
    const risks = await review.perform(officers.chief, acts.casework.risks, {})
    expect(risks).toHaveLength(1)
    expect(await countOf('chief', 'risk')).toBe(1)
    expect(await countOf('bob', 'risk')).toBe(1)
    expect(await countOf('bob', 'offer')).toBe(1)
    expect(await countOf('ann', 'offer')).toBe(0)
    const proposed = await review.perform(officers.chief, acts.casework.decisions, {})
    expect(await countOf('chief', 'authorise')).toBe(proposed.total)
  })

  it('hides from an officer what is of a case they once worked on', async () => {
    expect(await countOf('eve', 'risk')).toBe(0)
    expect((await waitsOf('admin')).kinds).toEqual([])
  })

  it('goes from one desk to another as people act', async () => {
    const { review, officers } = example
    const { rows } = await review.perform(officers.chief, acts.casework.decisions, {})
    const { decisionId } = rows[0]!
    await review.perform(officers.chief, acts.casework.settleDecision, {
      decisionId,
      step: 'return',
      reason: 'Say why nothing is left.',
    })
    expect(await countOf('chief', 'authorise')).toBe(0)
    expect(await countOf('ann', 'returned')).toBe(1)
    expect(await countOf('bob', 'returned')).toBe(0)
  })
})
