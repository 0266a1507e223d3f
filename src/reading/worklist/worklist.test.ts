import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngine } from '../../testing/stores.ts'
import { currentQuestions, worklistOrders } from '../index.ts'

const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))

oneEngine('the worklist', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  type Asked = Parameters<
    typeof example.review.perform<typeof acts.reading.worklist.input, unknown>
  >[2]
  const list = (name: OfficerName, asked: Asked = {}) =>
    example.review.perform(example.officers[name], acts.reading.worklist, asked)
  const refs = async (asked: Asked, name: OfficerName = 'ann') => {
    const { rows, total } = await list(name, { state: 'all', ...asked })
    expect(total).toBe(rows.length)
    return rows.map(({ ref }) => ref).toSorted()
  }

  it('says of each case what is seen at a glance', async () => {
    const { rows, choices } = await list('ann')
    const first = rows.find(({ ref }) => ref === 'NB/1')!
    expect(first).toMatchObject({
      source: 'Crimes',
      area: 'Area 1',
      unit: 'Unit 1',
      childAge: 14,
      flags: ['openRisk'],
    })
    // The flag says it; a chip would say it again.
    expect(first.chips).not.toContain('Open risk')
    expect(first.reasons.join()).toContain('still at risk')
    expect(choices.sources.map(({ words }) => words)).toContain('Crimes, Made-up Police')
    expect(choices.areas).toEqual([{ value: 'Area 1', words: 'Area 1' }])
  })

  it('asks who has read anew once a case was read, and the rest once for all of a role who see the same', async () => {
    const before = (await list('cat')).choices
    for (const name of ['cat', 'bob'] as const) {
      const { choices } = await list(name, { flag: 'openRisk' })
      expect(choices.areas).toBe(before.areas)
      expect(choices.readers).toBe(before.readers)
    }
    for (const name of ['eve', 'chief'] as const)
      expect((await list(name)).choices.areas).not.toBe(before.areas)
    expect(before.readers).toEqual([])
    const { cat } = example.officers
    const caseId = example.cases['NB/4']!
    await example.review.perform(cat, acts.cases.open, { caseId, purpose: 'review' })
    await example.review.perform(cat, acts.reading.submit, { caseId, answers, note: '' })
    const after = (await list('cat')).choices
    expect(after.readers.map(({ words }) => words)).toEqual(['cat'])
    expect(after.areas).toBe(before.areas)
  })

  it('is narrowed by source, flag, age, area, unit, definition and group', async () => {
    const all = await refs({})
    expect(await refs({ source: 'council' })).toEqual(['R-1', 'R-2'])
    expect(await refs({ flag: 'openRisk' })).toEqual(['NB/1'])
    expect(await refs({ age: 'from13to15' })).toContain('NB/1')
    expect(await refs({ age: 'notRecorded' })).toContain('NB/4')
    expect(await refs({ area: 'Area 1', unit: 'Unit 1' })).toEqual(all)
    expect(await refs({ area: 'Area 2' })).toEqual([])
    const { choices, rows } = await list('ann', { state: 'all' })
    for (const { value } of choices.definitions) {
      const parts = await Promise.all(
        (['met', 'notMet', 'undetermined'] as const).map((answer) =>
          refs({ definition: value, answer }),
        ),
      )
      expect(parts.flat().toSorted()).toEqual(all)
    }
    for (const { value, words } of choices.groups) {
      expect(words).toMatch(new RegExp(`^${value}: Area 1, .*\\d+ people$`))
      const inGroup = rows.filter(({ groups }) => groups.some(({ groupId }) => groupId === value))
      expect(await refs({ group: value })).toEqual(inGroup.map(({ ref }) => ref).toSorted())
    }
  })

  it('keeps every case whatever it is sorted by', async () => {
    const all = await refs({})
    for (const order of worklistOrders) expect(await refs({ order })).toEqual(all)
    const { rows } = await list('ann', { state: 'all', order: 'age' })
    const ages = rows.map(({ childAge }) => childAge ?? 99)
    expect(ages).toEqual(ages.toSorted((a, b) => a - b))
  })

  it('lists by reader, but not to somebody who holds the case for a second reading', async () => {
    const { ann, bob } = example.officers
    const caseId = example.cases['NB/2']!
    await example.review.perform(ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    await example.review.perform(ann, acts.reading.submit, { caseId, answers })
    const reader = ann.who.accountId
    expect(await refs({ reader })).toEqual(['NB/2'])
    const [row] = (await list('ann', { state: 'all', reader })).rows
    expect(row!.groups.every(({ read }) => read >= 1)).toBe(true)
    await example.door.enter(bob.who, async ({ db, note }) => {
      note({ action: 'alteration', subject: `case:${caseId}` })
      await db
        .insertInto('lease')
        .values({
          case_id: caseId,
          account_id: bob.who.accountId,
          expires_at: new Date(Date.now() + 3_600_000),
        })
        .execute()
    })
    expect(await refs({ reader }, 'bob')).toEqual([])
    expect(await refs({ reader })).toEqual(['NB/2'])
  })

  it('neither lists nor counts what is closed to the asker', async () => {
    expect(await refs({ flag: 'openRisk' }, 'eve')).toEqual([])
  })
})
