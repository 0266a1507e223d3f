import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { eachEngine } from '../testing/stores.ts'

eachEngine('a case that was taken', (open) => {
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
})
