import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { currentQuestions } from '../questions/question-sets.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

oneEngineWithExample('sources read by a specialism', (open) => {
  let store: Store
  let example: Example
  beforeEach(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const idOf = (name: OfficerName) => example.officers[name].who.accountId
  const takes = async (name: OfficerName) =>
    (await example.review.perform(example.officers[name], acts.reading.takeNext, {}))?.caseId
  const reads = async (name: OfficerName) => {
    const caseId = await takes(name)
    if (caseId === undefined) return undefined
    const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))
    await example.review.perform(example.officers[name], acts.reading.submit, { caseId, answers })
    return caseId
  }
  const isGoodAt = (name: OfficerName, ...specialisms: string[]) =>
    example.review.perform(example.officers.admin, acts.accounts.place, {
      ...{ accountId: idOf(name), specialisms },
    })
  const sets = (source: string, specialism = 'online') =>
    example.review.perform(example.officers.chief, acts.reading.setSourceRule, {
      ...{ source, specialism, reason: 'They know its forms.' },
    })
  const rules = () => example.review.perform(example.officers.chief, acts.reading.sourceRules, {})
  const unreadOf = async (source: string) =>
    (
      await example.review.perform(example.officers.chief, acts.reading.worklist, { source })
    ).rows.map(({ caseId }) => caseId)
  const sourceOf = async (caseId: number | undefined) =>
    (
      await asOwner(store, 'case_file', (tx) =>
        tx
          .selectFrom('case_file')
          .select('source_id')
          .where('id', '=', caseId ?? 0)
          .executeTakeFirst(),
      )
    )?.source_id
  const noLeases = () => asOwner(store, 'lease', (tx) => sql`delete from lease`.execute(tx))
  /** Sources of all that an officer is given, until nothing is left. */
  const givenTo = async (name: OfficerName) => {
    const sources = new Set<string | undefined>()
    for (let one = await reads(name); one !== undefined; one = await reads(name)) {
      sources.add(await sourceOf(one))
    }
    return sources
  }

  it('whoever has it is given them in their place in the order, and nobody else is', async () => {
    const first = await takes('ann')
    await noLeases()
    const ruled = (await sourceOf(first))!
    await isGoodAt('cat', 'online')
    await sets(ruled)
    expect(await sourceOf(await takes('ann'))).not.toBe(ruled)
    expect(await takes('cat')).toBe(first)
    await noLeases()
    expect(await givenTo('ann')).not.toContain(ruled)
    // What is left is theirs who have the specialism.
    expect((await unreadOf(ruled)).length).toBeGreaterThan(0)
    expect(await givenTo('cat')).toContain(ruled)
  })

  it('its second reading is everybody’s where no other officer has the specialism, and theirs where one has', async () => {
    const first = await takes('cat')
    await noLeases()
    await isGoodAt('cat', 'online')
    await sets((await sourceOf(first))!)
    expect(await reads('cat')).toBe(first)
    await asOwner(store, 'second_reading', (tx) =>
      sql`insert into second_reading (case_id, why) values (${first}, 'random')
        on conflict do nothing`.execute(tx),
    )
    expect(await takes('ann')).toBe(first)
    await noLeases()
    await isGoodAt('bob', 'online')
    expect(await takes('ann')).not.toBe(first)
    expect(await takes('bob')).toBe(first)
  })

  it('nothing waits for somebody who never comes: nobody has it, away, in conflict, or not their kind', async () => {
    const first = await takes('ann')
    await noLeases()
    const ruled = (await sourceOf(first))!
    await isGoodAt('cat', 'online')
    await sets(ruled)
    const isOpen = async () => {
      const taken = await takes('ann')
      await noLeases()
      return taken === first
    }
    expect(await isOpen()).toBe(false)
    await isGoodAt('cat')
    expect(await isOpen()).toBe(true)
    expect((await rules()).rows).toMatchObject([{ sourceId: ruled, atWork: [], ended: null }])
    await isGoodAt('cat', 'online')
    await takes('cat')
    await example.review.perform(example.officers.cat, acts.reading.setAside, {
      ...{ caseId: first!, how: 'conflict' },
    })
    expect(await isOpen()).toBe(true)
    await asOwner(store, 'case_set_aside', (tx) =>
      sql`update case_set_aside set how = 'notThisKind', until = current_date + 3`.execute(tx),
    )
    expect(await isOpen()).toBe(true)
    await asOwner(store, 'case_set_aside', (tx) => sql`delete from case_set_aside`.execute(tx))
    expect(await isOpen()).toBe(false)
    await example.review.perform(example.officers.cat, acts.casework.planLeave, {
      ...{ cover: idOf('deputy'), starts: inDays(0), ends: inDays(3) },
    })
    expect(await isOpen()).toBe(true)
  })

  it('an agency’s own officer is passed over where they have the specialism', async () => {
    const own = example.cases['NB/1']
    await isGoodAt('eve', 'online')
    await sets((await sourceOf(own))!)
    const given: (number | undefined)[] = []
    for (let one = await reads('ann'); one !== undefined; one = await reads('ann')) given.push(one)
    expect(given).toContain(own)
  })

  it('a batch goes before it while it runs', async () => {
    const first = await takes('ann')
    await noLeases()
    await isGoodAt('cat', 'online')
    await sets((await sourceOf(first))!)
    const { batchId } = await example.review.perform(
      example.officers.chief,
      acts.reading.giveBatch,
      {
        ...{ cases: 1, to: 'officers', officers: [idOf('bob')], until: inDays(7) },
        reason: 'They know it.',
      },
    )
    expect(await takes('bob')).toBe(first)
    await noLeases()
    expect(await takes('cat')).not.toBe(first)
    await noLeases()
    await example.review.perform(example.officers.chief, acts.reading.endBatch, {
      ...{ batchId, reason: 'Not needed.' },
    })
    expect(await takes('bob')).not.toBe(first)
    expect(await takes('cat')).toBe(first)
  })

  it('is ended as easily, by whichever lead, and both stand in the ledger with why', async () => {
    const first = await takes('ann')
    await noLeases()
    const ruled = (await sourceOf(first))!
    await isGoodAt('cat', 'online')
    await sets(ruled)
    await expect(sets(ruled)).rejects.toMatchObject({ code: 'LB_SOURCE_RULE_STANDS' })
    const [row] = (await rules()).rows
    expect(row).toMatchObject({ specialism: 'online', atWork: ['cat'] })
    expect(row!.unread).toBe((await unreadOf(ruled)).length)
    const ends = () =>
      example.review.perform(example.officers.deputy, acts.reading.endSourceRule, {
        ...{ ruleId: row!.ruleId, reason: 'They are needed elsewhere.' },
      })
    await ends()
    await expect(ends()).rejects.toMatchObject({ code: 'LB_SOURCE_RULE_ENDED' })
    expect(await takes('ann')).toBe(first)
    expect((await rules()).rows[0]?.ended).toMatchObject({ reason: 'They are needed elsewhere.' })
    const { rows } = await example.review.perform(example.officers.auditor, acts.ledger.entries, {
      page: 1,
      subject: `source:${ruled}`,
    })
    // Beside them stands the refusal, which has no reason.
    expect(rows.flatMap(({ reason }) => reason ?? [])).toEqual([
      ...['They are needed elsewhere.', 'They know its forms.'],
    ])
  })

  it('is refused for a source or a specialism that nobody has, and to all but leads', async () => {
    await isGoodAt('cat', 'online')
    await expect(sets('no such source')).rejects.toMatchObject({
      ...{ code: 'LB_SOURCE_RULE_NONE', field: 'source' },
    })
    await expect(sets('police', 'trafficking')).rejects.toMatchObject({
      ...{ code: 'LB_BATCH_NOBODY', field: 'specialism' },
    })
    await expect(
      example.review.perform(example.officers.ann, acts.reading.sourceRules, {}),
    ).rejects.toMatchObject({ status: 403 })
  })
})
