import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { openDoor, systemReader } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { type CompletenessFilter, exploitationAnswers } from './contract.ts'

oneEngineWithExample('the quality of the records', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const everywhere = { source: null, unit: null, year: null }
  const field = async (name: string, filter: CompletenessFilter) =>
    (
      await example.review.perform(example.officers.auditor, acts.figures.completeness, filter)
    ).fields.find((each) => each.field === name)

  it('counts every case for every field: recorded, missing with its reason, or no place for it', async () => {
    const found = await example.review.perform(
      example.officers.auditor,
      acts.figures.completeness,
      everywhere,
    )
    expect(found.sources).toEqual([
      { id: 'police', name: 'Crimes' },
      { id: 'missing', name: 'Missing' },
      { id: 'council', name: 'Referrals' },
    ])
    for (const each of found.fields.filter(({ of }) => of === 'case')) {
      const missing = each.missing.reduce((sum, { count }) => sum + count, 0)
      expect([each.field, each.total, each.recorded + missing]).toEqual([each.field, 6, 6])
      const byYear = each.years.reduce((sum, { total }) => sum + total, 0)
      expect([each.field, byYear]).toEqual([each.field, 6])
    }
  })

  it('tells the reasons apart, and never takes missing for recorded', async () => {
    const risk = await field('openRisk', everywhere)
    // Two say something; two withheld it; the other two have no place for it.
    expect(risk).toMatchObject({ total: 6, recorded: 2 })
    expect(risk!.missing).toEqual(
      expect.arrayContaining([
        { reason: 'redacted', count: 2 },
        { reason: 'absent', count: 2 },
      ]),
    )
  })

  it('is shown by source and unit', async () => {
    expect(await field('sexual', { ...everywhere, source: 'council' })).toMatchObject({ total: 2 })
    expect(await field('sexual', { ...everywhere, unit: 'Unit 1' })).toMatchObject({ total: 6 })
    expect(await field('sexual', { ...everywhere, unit: 'No such unit' })).toBeUndefined()
    const hostile = "x' or 1=1 --"
    expect(await field('sexual', { ...everywhere, source: hostile })).toBeUndefined()
  })

  it('gives the reasons of one year as well, and of its source and unit', async () => {
    const asked = { source: 'police', unit: 'Unit 1', year: 2014 }
    expect(await field('openRisk', asked)).toMatchObject({
      total: 3,
      recorded: 2,
      missing: [{ reason: 'redacted', count: 1 }],
    })
    const found = await example.review.perform(
      example.officers.auditor,
      acts.figures.completeness,
      asked,
    )
    expect([found.everyYear, found.years]).toEqual([[2014, 2015], [2014]])
  })

  it('is the same for an officer who may not see one of the cases', async () => {
    const [free, bound] = [
      await example.review.perform(example.officers.ann, acts.figures.completeness, everywhere),
      await example.review.perform(example.officers.eve, acts.figures.completeness, everywhere),
    ]
    expect(bound).toEqual(free)
  })

  it('sets what police and council recorded of a child side by side, and opens the cases', async () => {
    const { review, officers } = example
    const both = await review.perform(officers.auditor, acts.figures.agreement, {})
    const sum = both.cells.reduce((total, { children }) => total + children, 0)
    expect(sum).toBe(both.children)
    // Robin and Kit stand in both; nobody recorded a flag.
    expect(both.children).toBeGreaterThanOrEqual(1)
    let listed = 0
    for (const police of exploitationAnswers) {
      for (const council of exploitationAnswers) {
        const cases = await review.perform(officers.ann, acts.figures.agreementCases, {
          police,
          council,
          page: 1,
        })
        listed += cases.total
      }
    }
    expect(listed).toBeGreaterThanOrEqual(2)
    const { police, council } = both.cells.find(({ children }) => children > 0)!
    const seen = async (who: 'ann' | 'eve') =>
      (
        await review.perform(officers[who], acts.figures.agreementCases, {
          police,
          council,
          page: 1,
        })
      ).rows.map(({ ref }) => ref)
    expect(await seen('ann')).toContain('NB/1')
    expect(await seen('eve')).not.toContain('NB/1')
  })

  it('is counted anew once there is another case, and says so', async () => {
    const { review, officers, store } = example
    const look = () => review.perform(officers.auditor, acts.figures.completeness, everywhere)
    const before = await look()
    expect([before.isOld, (await look()).workedOutAt]).toEqual([false, before.workedOutAt])
    await openDoor(store).enter(systemReader, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:made up' })
      await sql`insert into case_file (source_id, ref, kind, unit, opened, facts)
        values ('police', 'NB/7', 'crime', 'Unit 9', '2019-05-01', '{"openRisk": {"known": true, "value": true}}')`.execute(
        db,
      )
    })
    const after = await look()
    expect(after.everyYear).toEqual([...before.everyYear, 2019])
    expect(after.units).toContain('Unit 9')
    expect(after.fields.find(({ field }) => field === 'openRisk')).toMatchObject({
      total: 7,
      recorded: 3,
    })
  })
})
