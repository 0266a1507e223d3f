import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('equality of the steps', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const asked = { definition: 'dfe-cse-2017' }

  it('counts every case whoever leads, names none, and shows no count of a few', async () => {
    const { review, officers } = example
    const found = await review.perform(officers.chief, acts.figures.equality, asked)
    expect(found.cases + found.withNobody).toBe(6)
    expect(JSON.stringify(found)).not.toMatch(/NB\/|Ashdown/)
    const counts = found.tables.flatMap(({ groups }) =>
      groups.flatMap(({ of, reached }) => [of, reached]),
    )
    expect(counts.every((count) => count === null || count === 0)).toBe(true)
    const suspects = await review.perform(officers.chief, acts.figures.equality, {
      ...asked,
      whose: 'suspects',
    })
    expect(suspects.cases + suspects.withNobody).toBe(6)
    expect(suspects.tables.map(({ characteristic }) => characteristic)).not.toContain('disability')
  })

  it('is for whoever leads the review, and of a definition there is', async () => {
    const { review, officers } = example
    for (const name of ['ann', 'reader', 'data', 'auditor'] as const) {
      await expect(review.perform(officers[name], acts.figures.equality, asked)).rejects.toThrow(
        'LB_NOT_ALLOWED',
      )
    }
    await expect(
      review.perform(officers.chief, acts.figures.equality, { definition: 'none' }),
    ).rejects.toThrow('LB_DEFINITION_NOT_FOUND')
  })
})
