import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { clockWaits, ringLines, startClock } from './clock.ts'

it('says whom to ring about a risk, with their telephone, and names no child', () => {
  const people = [
    { name: 'Ellis Marrow', telephone: '071 1111 1111' },
    { name: 'Sasha Lorne', telephone: '' },
  ]
  const ring = [
    { itemId: 7, minutes: 62, people },
    { itemId: 8, minutes: 190, people: [] },
  ]
  expect(ringLines({ lapsed: 0, ring })).toEqual([
    'Risk 7 has waited 62 minutes and nobody has acknowledged it. Ring Ellis Marrow (071 1111 1111) or Sasha Lorne.',
    'Risk 8 has waited 190 minutes and nobody has acknowledged it. Ring every lead.',
  ])
})

oneEngineWithExample('the clock of risks', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  it('turns by itself, and says whom to ring of a risk that nobody acknowledged in an hour', async () => {
    const { review, officers, cases, operator } = example
    await review.perform(officers.ann, acts.casework.raiseRisk, {
      caseId: cases['NB/4']!,
      child: 'Robin Ashdown',
      feared: 'Somebody who was named knows where the child lives.',
      toldWhom: 'Duty desk of the hub',
      toldAt: '2026-01-05T09:30',
      toldMeans: 'telephone',
    })
    expect(await clockWaits(store)).toBe(false)
    await asOwner(store, 'item', (tx) =>
      sql`update item set raised_at = raised_at - interval '61 minutes'`.execute(tx),
    )
    expect(await clockWaits(store)).toBe(true)
    const failed: unknown[] = []
    const line = new Promise<string>((ring) => {
      const clock = startClock(store, review, operator, {
        ring: (words) => clock.stop().then(() => ring(words)),
        failed: (error) => failed.push(error),
        every: 10,
      })
    })
    expect(await line).toMatch(/^Risk \d+ has waited \d+ minutes and nobody has .* Ring \w+/)
    expect(failed).toEqual([])
    // It climbed a rung: until the next is due nothing waits.
    expect(await clockWaits(store)).toBe(false)
  })
})
