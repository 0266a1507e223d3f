import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { currentQuestions } from './index.ts'
import { addUpCounts } from './triage/add-up-counts.ts'

const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))

oneEngineWithExample('counts that are kept as what they count changes', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const asOperator = <T>(work: Parameters<typeof example.door.enter<T>>[1]) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return work(unit)
    })
  const list = (name: OfficerName, state: 'unread' | 'read' | 'decided' | 'all', source?: string) =>
    example.review.perform(
      { who: example.officers[name].who, session: null },
      acts.reading.worklist,
      { state, ...(source && { source }) },
    )
  const reads = async (name: OfficerName, ref: string) => {
    const { who, session } = example.officers[name]
    const caseId = example.cases[ref]!
    const input = { caseId, purpose: 'review', reason: '' } as const
    await example.review.perform({ who, session }, acts.cases.open, input)
    await example.review.perform({ who, session }, acts.reading.submit, { caseId, answers })
  }

  /** Each total of the review is what counting gives, and each list has as many rows as it says. */
  const holds = async () => {
    const kept = await asOperator(({ db }) =>
      db.selectFrom('review_count').selectAll().executeTakeFirstOrThrow(),
    )
    const counted = await asOperator(({ db }) =>
      sql`select (select count(*) from case_file) as cases, (select count(*) from mention) as mentions,
        (select count(*) from person) as people, (select count(*) from network_group) as groups,
        (select count(distinct case_id) from reading_head) as read,
        (select count(*) from decision where status = 'authorised') as decided,
        (select count(*) from decision where status = 'proposed') as awaiting,
        (select count(*) from extract) as extracts, (select count(*) from quarantine) as quarantined`.execute(
        db,
      ),
    )
    expect(kept).toEqual(counted.rows[0])
    for (const name of ['ann', 'eve'] as const) {
      for (const state of ['unread', 'read', 'decided', 'all'] as const) {
        for (const source of [undefined, 'police', 'council']) {
          const { rows, total, read, left } = await list(name, state, source)
          expect([name, state, source, total]).toEqual([name, state, source, rows.length])
          expect([read, left]).toEqual([kept.read, kept.cases - kept.read])
        }
      }
    }
  }

  it('hold after a refresh, and leave out what their reader may not see', async () => {
    await holds()
    expect((await list('ann', 'all')).total - (await list('eve', 'all')).total).toBe(1)
  })

  it('hold after readings: a case read twice is one read', async () => {
    await reads('ann', 'NB/2')
    await reads('bob', 'NB/2')
    await reads('ann', 'NB/1')
    expect((await list('ann', 'read')).total).toBe(2)
    await holds()
  })

  it('hold through a decision proposed, authorised and reopened', async () => {
    const { ann, chief, deputy } = example.officers
    const proposal = {
      caseId: example.cases['NB/2']!,
      outcome: 'reinvestigate',
      reason: 'Something is left to do.',
    } as const
    await example.review.perform(ann, acts.casework.proposeDecision, proposal)
    await holds()
    const { rows } = await example.review.perform(chief, acts.casework.decisions, {})
    const { decisionId } = rows[0]!
    const settle = (by: typeof chief, step: 'authorise' | 'reopen') =>
      example.review.perform(by, acts.casework.settleDecision, { decisionId, step, reason: 'Yes' })
    await settle(chief, 'authorise')
    expect((await list('ann', 'decided')).total).toBe(1)
    await holds()
    await settle(deputy, 'reopen')
    await holds()
  })

  it('hold where cases came since the last refresh, one of them read', async () => {
    const added = await asOperator(({ db }) =>
      db
        .insertInto('case_file')
        .values({ source_id: 'police', ref: 'NB/99', kind: 'crime', facts: '{}' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    Object.assign(example.cases, { 'NB/99': added.id })
    await holds()
    await reads('ann', 'NB/99')
    await holds()
  })

  it('add up to the same once the learner has put the changes together', async () => {
    await asOperator(async (unit) => {
      await addUpCounts(unit)
    })
    const left = await asOperator(({ db }) => db.selectFrom('kept_change').selectAll().execute())
    expect(new Set(left.map(({ what, source_id }) => `${what} ${source_id}`)).size).toBe(
      left.length,
    )
    await holds()
  })
})
