import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('rules about children', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const said = {
    source: 'missing',
    kind: 'missing' as const,
    from: '2016-01-01',
    until: null,
    basis: 'letter of the data manager',
  }

  it('what a source covers is said by a data manager, with the ground, and the last counts', async () => {
    const { review, officers } = example
    await expect(review.perform(officers.ann, acts.figures.stateCoverage, said)).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    const dana = officers.data
    await expect(
      review.perform(dana, acts.figures.stateCoverage, { ...said, source: 'nowhere' }),
    ).rejects.toThrow('LB_COVERAGE_SOURCE')
    await expect(
      review.perform(dana, acts.figures.stateCoverage, { ...said, until: '2015-01-01' }),
    ).rejects.toThrow('LB_COVERAGE_DAYS')
    await review.perform(dana, acts.figures.stateCoverage, { ...said, from: '2010-01-01' })
    await review.perform(dana, acts.figures.stateCoverage, said)
    const found = await review.perform(officers.ann, acts.figures.childRules, {})
    expect(found.coverage).toMatchObject([
      { source: 'Missing', kind: 'missing', from: '2016-01-01' },
    ])
    expect(found.rules.length).toBeGreaterThan(9)
    for (const { children, met, notMet, undetermined } of found.rules) {
      expect(met + notMet + undetermined).toBe(children)
    }
    await review.perform(dana, acts.figures.stateCoverage, { ...said, withdrawn: true })
    expect((await review.perform(officers.ann, acts.figures.childRules, {})).coverage).toEqual([])
  })

  it('a list names its rule, and there is none of a rule that is none', async () => {
    const { review, officers } = example
    const list = await review.perform(officers.ann, acts.figures.children, {
      rule: 'child-missing-repeatedly',
    })
    expect(list?.rule.id).toBe('child-missing-repeatedly')
    expect(list?.total).toBe(list?.rows.length)
    expect(await review.perform(officers.ann, acts.figures.children, { rule: 'none' })).toBe(null)
  })
})
