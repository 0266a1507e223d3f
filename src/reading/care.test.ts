import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import {
  type Example,
  exampleReview,
  exampleTerms,
  type OfficerName,
} from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { currentQuestions } from './questions/question-sets.ts'

oneEngineWithExample('care for those who read', (open) => {
  let store: Store
  let example: Example
  beforeEach(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const takes = async (name: OfficerName) => {
    const { who, session } = example.officers[name]
    return (await example.review.perform({ who, session }, acts.reading.takeNext, {}))?.caseId
  }
  const reads = async (name: OfficerName, isHard: boolean) => {
    const { who, session } = example.officers[name]
    const answers = Object.fromEntries(
      currentQuestions().questions.map(({ id }) => [
        id,
        id === 'exploitation' && isHard ? 'yes' : 'no',
      ]),
    )
    const caseId = (await takes(name))!
    await example.review.perform({ who, session }, acts.reading.submit, { caseId, answers })
    return caseId
  }
  const limits = (mostADay: number | null, mostHardInRow: number | null) =>
    example.review.perform(example.officers.chief, acts.reading.setTerms, {
      ...exampleTerms,
      secondShare: 0,
      mostADay,
      mostHardInRow,
    })
  /** As if everything had been read that much earlier. */
  const earlier = (time: string) =>
    asOwner(store, 'reading_head', (tx) =>
      sql`update reading_head set submitted_at = submitted_at - ${time}::interval`.execute(tx),
    )

  it('no further case is given on a day past its limit, and what is in hand stays', async () => {
    await limits(2, null)
    await reads('ann', false)
    await reads('ann', false)
    await expect(takes('ann')).rejects.toMatchObject({ code: 'LB_READING_ENOUGH' })
    const held = await takes('bob')
    await limits(1, null)
    expect(await takes('bob')).toBe(held)
    await limits(null, null)
    expect(await takes('ann')).toBeGreaterThan(0)
  })

  it('hard files in a row are followed by a break, and an easy one begins the row anew', async () => {
    await limits(null, 2)
    await reads('bob', true)
    await reads('bob', false)
    await reads('bob', true)
    await reads('bob', true)
    await expect(takes('bob')).rejects.toMatchObject({ code: 'LB_READING_BREAK' })
    await earlier('14 minutes')
    await expect(takes('bob')).rejects.toMatchObject({ code: 'LB_READING_BREAK' })
    await earlier('2 minutes')
    expect(await takes('bob')).toBeGreaterThan(0)
    // The break has been taken: the next hard one is the first of a row.
    await reads('bob', true)
    expect(await takes('bob')).toBeGreaterThan(0)
    await limits(null, null)
  })

  it('a kind of case is put back for a time, without a reason, and nobody else is told', async () => {
    const { who, session } = example.officers.cat
    const categoryOf = async (caseId: number) =>
      (
        await asOwner(store, 'case_file', (tx) =>
          tx.selectFrom('case_file').select('category').where('id', '=', caseId).execute(),
        )
      )[0]?.category
    const mine = (await takes('cat'))!
    await example.review.perform({ who, session }, acts.reading.setAside, {
      caseId: mine,
      how: 'notThisKind',
    })
    const next = await takes('cat')
    if (next !== undefined) expect(await categoryOf(next)).not.toBe(await categoryOf(mine))
    const desk = async (name: OfficerName) =>
      (await example.review.perform(example.officers[name], acts.review.case, { caseId: mine }))
        ?.desk.aside
    expect(await desk('cat')).toMatchObject({ how: 'notThisKind', own: true })
    await takes('bob')
    await example.review.perform(example.officers.bob, acts.cases.open, {
      ...{ caseId: mine, purpose: 'review', reason: '' },
    })
    expect(await desk('bob')).toBeNull()
  })
})
