import { beforeAll, describe, expect, it } from 'vitest'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { inSlices } from '../compare/in-slices.ts'

const good = `id: our-definition
version: 1
title: Harm to a child by two or more
authority: A made-up review
source: Its terms of reference
clauses:
  - id: child
    words: A child under 18 was the victim
    when: victims.exists(v, v.age < 18)
  - id: two
    words: Two or more people took part
    when: suspects.size() >= 2
examples:
  - words: A child and two adults
    answer: met
    facts: { victims: [{ age: 15 }], suspects: [{}, {}] }
  - words: An adult
    answer: notMet
    facts: { victims: [{ age: 30 }], suspects: [{}, {}] }
  - words: Nobody recorded how old the victim was
    answer: undetermined
    facts: { victims: [{}], suspects: [{}, {}] }
`

oneEngineWithExample('definitions of the review’s own', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const officers = () => example.officers
  const save = async (yaml: string, draftId: number | null = null) =>
    (await example.review.perform(officers().data, acts.figures.saveDraft, { draftId, yaml }))
      .draftId
  const settle = (
    who: 'data' | 'chief' | 'deputy',
    draftId: number,
    step: 'propose' | 'return' | 'publish' | 'discard',
  ) =>
    example.review.perform(officers()[who], acts.figures.settleDraft, {
      draftId,
      step,
      reason: 'Because.',
    })

  it('says every mistake with its line, and keeps nothing of what is only checked', async () => {
    const { review } = example
    const mistaken = good.replace('victims.exists', 'vicitms.exists')
    const check = await review.perform(officers().data, acts.figures.checkDefinition, {
      yaml: mistaken,
    })
    expect(check).toMatchObject({ ok: false, mistakes: [{ line: 9 }] })
    expect(await review.perform(officers().data, acts.figures.drafts, {})).toEqual([])
    await expect(
      review.perform(officers().ann, acts.figures.checkDefinition, { yaml: good }),
    ).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('counts all cases, clause by clause, the same as the figures will', async () => {
    const check = await example.review.perform(officers().chief, acts.figures.checkDefinition, {
      yaml: good,
    })
    if (!check.ok) throw new Error('It has a mistake.')
    expect(check.counts.population).toBe(6)
    const [figure] = await example.review.perform(officers().ann, acts.figures.current, {
      definition: 'group-based-2013',
    })
    expect(check.counts.lower).toBeGreaterThanOrEqual(figure!.lower)
    expect(
      check.clauses.map(({ met, notMet, undetermined }) => met + notMet + undetermined),
    ).toEqual([6, 6])
    expect(check.examples.every(({ wanted, got }) => wanted === got)).toBe(true)
    expect(check.hindrance).toBeNull()
  })

  it('names what keeps a readable text from being published', async () => {
    const hindrance = async (yaml: string) => {
      const check = await example.review.perform(officers().data, acts.figures.checkDefinition, {
        yaml,
      })
      return check.ok ? check.hindrance : 'mistakes'
    }
    expect(await hindrance(good.replace('our-definition', 'dfe-cse-2017'))).toContain('comes with')
    expect(await hindrance(good.replace('version: 1', 'version: 3'))).toContain('must be 1')
    expect(await hindrance(good.replace('answer: met', 'answer: notMet'))).toContain('otherwise')
    expect(await hindrance(good.slice(0, good.indexOf('examples:')))).toContain('needs an example')
  })

  it('lets no text stand under the name of a body whose rules it changed', async () => {
    const { review } = example
    const hindrance = async (yaml: string) => {
      const check = await review.perform(officers().data, acts.figures.checkDefinition, { yaml })
      return check.ok ? check.hindrance : check.mistakes
    }
    const base = (await review.perform(officers().ann, acts.figures.definition, {
      id: 'group-based-2013',
      version: 1,
    }))!
    const copy = base.yaml.replace(/^id:.*$/m, 'id: our-group')
    expect(await hindrance(copy)).toBeNull()
    const altered = copy.replace('when: sexual', 'when: sexual == true')
    expect(await hindrance(altered)).toContain(`“Adapted from ${base.authority}”`)
    expect(await hindrance(altered.replace(/^authority: /m, '$&Adapted from '))).toBeNull()
    const another = good.replace('A made-up review', base.authority)
    expect(await hindrance(another)).toBeNull()
  })

  it('keeps every text; the newest stands for the draft', async () => {
    const first = await save(good.replace('Harm', 'Injury'))
    const second = await save(good, first)
    await expect(save(good, first)).rejects.toThrow('LB_DRAFT_STEP')
    const view = await example.review.perform(officers().chief, acts.figures.draft, {
      draftId: first,
    })
    expect(view).toMatchObject({ name: 'Injury to a child by two or more', replacedBy: second })
    expect(view!.mayTake).toEqual([])
    const list = await example.review.perform(officers().chief, acts.figures.drafts, {})
    expect(list.map(({ draftId }) => draftId)).toEqual([second])
    await settle('data', second, 'discard')
  })

  it('is published by another than who wrote it or proposed it, once, and then counted', async () => {
    const { review, operator, store, door } = example
    const draftId = await save(good)
    await expect(settle('chief', draftId, 'publish')).rejects.toThrow('LB_DRAFT_STEP')
    await settle('chief', draftId, 'propose')
    await expect(settle('chief', draftId, 'publish')).rejects.toThrow('LB_DRAFT_TWO_PEOPLE')
    await expect(settle('data', draftId, 'publish')).rejects.toThrow('LB_NOT_ALLOWED')
    await settle('deputy', draftId, 'publish')
    await expect(settle('deputy', draftId, 'publish')).rejects.toThrow('LB_DRAFT_STEP')
    await expect(save(good, draftId)).rejects.toThrow('LB_DRAFT_STEP')
    const registered = await review.perform(officers().ann, acts.figures.definition, {
      id: 'our-definition',
      version: 1,
    })
    expect(registered!.yaml).toBe(good)
    // Nobody has held a case against it: that is no count of nought.
    const wanted = { definition: 'our-definition' }
    const [uncounted] = await review.perform(officers().ann, acts.figures.current, wanted)
    expect(uncounted!.counted).toBe(false)
    const behind = { definitionId: 'our-definition', version: 1, answer: 'met' } as const
    await expect(review.perform(officers().ann, acts.figures.casesBehind, behind)).rejects.toThrow(
      'LB_DEFINITION_NOT_COUNTED',
    )
    const table = { ...wanted, by: ['year'], convention: 'lookback' } as const
    await expect(review.perform(officers().data, acts.figures.previewTable, table)).rejects.toThrow(
      'LB_DEFINITION_NOT_COUNTED',
    )
    await expect(
      review.perform(officers().chief, acts.figures.drawSample, {
        ...wanted,
        cases: 10,
        reason: 'To estimate.',
      }),
    ).rejects.toThrow('LB_DEFINITION_NOT_COUNTED')
    await refresh(store, door, operator)
    const [figure] = await review.perform(officers().ann, acts.figures.current, {
      definition: 'our-definition',
    })
    const check = await review.perform(officers().data, acts.figures.checkDefinition, {
      yaml: good,
    })
    expect(figure!.counted).toBe(true)
    expect(check.ok && check.counts).toMatchObject({ met: figure!.met, upper: figure!.upper })
    expect(check.ok && check.hindrance).toContain('must be 2')
  })

  it('a mistaken text can be saved, and not be proposed', async () => {
    const draftId = await save('title: Not yet')
    await expect(settle('data', draftId, 'propose')).rejects.toThrow('LB_DRAFT_UNREADABLE')
    await expect(save(' ')).rejects.toThrow('LB_INPUT')
    await settle('data', draftId, 'discard')
  })

  it('compares two definitions: cells, clauses, years and sources add up', async () => {
    const { review } = example
    const [a, b] = ['dfe-cse-2017', 'group-based-2013@1']
    const compared = (await review.perform(officers().auditor, acts.figures.compare, {
      a: a!,
      b: b!,
    }))!
    const sum = (rows: readonly number[]) => rows.reduce((total, each) => total + each, 0)
    expect(sum(compared.cells.map(({ cases }) => cases))).toBe(compared.cases)
    const cell = (x: string, y: string) =>
      compared.cells.find((each) => each.a === x && each.b === y)!.cases
    const both = cell('met', 'met')
    expect(sum(compared.years.map((row) => row.both))).toBe(both)
    expect(sum(compared.sources.map((row) => row.both))).toBe(both)
    const onlyA = cell('met', 'notMet') + cell('met', 'undetermined')
    expect(sum(compared.sources.map((row) => row.onlyA))).toBe(onlyA)
    const cases = await review.perform(officers().ann, acts.figures.comparedCases, {
      a: a!,
      b: b!,
      answerA: 'met',
      answerB: 'met',
      page: 1,
    })
    expect(cases.total).toBe(both)
    expect(
      await review.perform(officers().auditor, acts.figures.compare, { a: a!, b: 'none' }),
    ).toBeNull()
  })

  it('counts the same for an officer who may not see one of the cases, and lists the others', async () => {
    const { review } = example
    const pair = ['dfe-cse-2017', 'dfe-cse-2017'] as const
    const [free, bound] = [
      await review.perform(officers().ann, acts.figures.compare, { a: pair[0], b: pair[1] }),
      await review.perform(officers().eve, acts.figures.compare, { a: pair[0], b: pair[1] }),
    ]
    expect(bound).toEqual(free)
    const met = { a: pair[0], b: pair[1], answerA: 'met', answerB: 'met' } as const
    const seen = async (who: 'ann' | 'eve') =>
      (
        await review.perform(officers()[who], acts.figures.comparedCases, { ...met, page: 1 })
      ).rows.map(({ ref }) => ref)
    expect(await seen('ann')).toContain('NB/1')
    expect(await seen('eve')).not.toContain('NB/1')
  })
})

describe('counting in slices', () => {
  it('gives up on what takes too long, saying how far it came', async () => {
    const slow = () => {
      const until = performance.now() + 1
      while (performance.now() < until);
    }
    const items = Array.from({ length: 2000 }, () => 0)
    await expect(inSlices(items, slow, 50)).rejects.toThrow('LB_DRAFT_SLOW')
    expect(await inSlices([1, 2, 3], (n) => n * 2)).toEqual([2, 4, 6])
  })
})
