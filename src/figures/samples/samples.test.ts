import { beforeAll, expect, it } from 'vitest'
import { drawSample } from '../../estimates/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('samples of what cannot be determined', (open) => {
  let example: Example
  let sampleId: number
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const view = async () =>
    (await example.review.perform(example.officers.ann, acts.figures.sample, { sampleId }))!
  const input = { definition: 'dfe-cse-2017', cases: 4, reason: 'How many are met?' }
  const answer = async (
    officer: 'ann' | 'bob',
    caseId: number,
    said: 'met' | 'notMet' | 'cannotTell',
  ) => {
    const { who, session } = example.officers[officer]
    await example.review.perform({ who, session }, acts.cases.open, {
      caseId,
      purpose: 'review',
      reason: '',
    })
    await example.review.perform({ who, session }, acts.figures.answerSample, {
      sampleId,
      caseId,
      answer: said,
      note: '',
    })
  }

  it('is drawn by the lead alone, with a reason, from every undetermined case', async () => {
    const { review, officers } = example
    const { ann, chief } = officers
    await expect(review.perform(ann, acts.figures.drawSample, input)).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    for (const bad of [
      { ...input, cases: 0 },
      { ...input, reason: ' ' },
    ]) {
      await expect(review.perform(chief, acts.figures.drawSample, bad)).rejects.toThrow('LB_INPUT')
    }
    const unknown = { ...input, definition: 'none' }
    await expect(review.perform(chief, acts.figures.drawSample, unknown)).rejects.toThrow(
      'LB_DEFINITION_NOT_FOUND',
    )
    sampleId = (await review.perform(chief, acts.figures.drawSample, input)).sampleId
    const [figure] = await review.perform(ann, acts.figures.current, {
      definition: input.definition,
    })
    const drawn = await view()
    expect(drawn.counts).toMatchObject({ met: figure!.met, undetermined: figure!.undetermined })
    const sizes = drawn.parts.map(({ size }) => size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(figure!.undetermined)
    expect(drawn).toMatchObject({ answered: 0, estimate: { estimate: null } })
  })

  it('can be drawn again by anybody from its seed', async () => {
    const { review, officers } = example
    const all = await review.perform(officers.ann, acts.figures.casesBehind, {
      definitionId: input.definition,
      version: 1,
      answer: 'undetermined',
      page: 1,
    })
    const bySource = Map.groupBy(all.rows, ({ source }) => source)
    const parts = [...bySource].map(([name, rows]) => ({
      name,
      ids: rows.map((row) => row.caseId),
    }))
    const again = drawSample((await view()).seed, parts, input.cases)
    const first = new Map(again.map(({ name, order }) => [name, order[0]]))
    const { next } = await view()
    expect(first.get(next!.source)).toBe(next!.caseId)
  })

  it('takes one answer a case, from whoever opened it, and estimates from what came in order', async () => {
    const { review, officers } = example
    const { ann } = officers
    const { next } = await view()
    const said = { answer: 'met', note: '' } as const
    await expect(
      review.perform(ann, acts.figures.answerSample, { sampleId, caseId: next!.caseId, ...said }),
    ).rejects.toThrow('LB_CASE_NOT_OPENED')
    await answer('ann', next!.caseId, 'met')
    await expect(answer('bob', next!.caseId, 'notMet')).rejects.toThrow('LB_SAMPLE_ANSWER')
    let step = await view()
    expect(step.answered).toBe(1)
    for (; step.next; step = await view()) await answer('bob', step.next.caseId, 'cannotTell')
    expect(step.answered).toBe(step.drawn)
    const { estimate, counts } = step
    expect(estimate.population).toBe(counts.undetermined)
    expect(estimate.low).toBeLessThanOrEqual(estimate.estimate!)
    expect(estimate.high).toBeGreaterThanOrEqual(estimate.estimate!)
    expect(estimate.low).toBeGreaterThanOrEqual(1)
  })

  it('shows its numbers to everybody who sees figures, and its next case to those who may read it', async () => {
    const { review, officers } = example
    const asAuditor = await review.perform(officers.auditor, acts.figures.sample, { sampleId })
    expect(asAuditor).toMatchObject({ next: null, mayAnswer: false })
    const [free, bound] = await Promise.all(
      [officers.ann, officers.eve].map(({ who }) =>
        review.perform({ who, session: null }, acts.figures.samples, {}),
      ),
    )
    expect(bound).toEqual(free)
    expect(await review.perform(officers.ann, acts.figures.sample, { sampleId: 99 })).toBeNull()
  })

  it('refuses a case that was not drawn', async () => {
    const { cases } = example
    const met = (
      await example.review.perform(example.officers.ann, acts.figures.casesBehind, {
        definitionId: input.definition,
        version: 1,
        answer: 'met',
        page: 1,
      })
    ).rows[0]
    await expect(answer('ann', met?.caseId ?? cases['NB/1']!, 'met')).rejects.toThrow(
      'LB_SAMPLE_NOT_FOUND',
    )
  })
})
