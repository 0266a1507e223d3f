import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { UnitOfWork } from '../../access/index.ts'
import { openItemsAbout } from '../../items/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { inOrderOf } from './child-answers.ts'

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
    await expect(
      review.perform(dana, acts.figures.stateCoverage, { ...said, areas: 'QX, the north' }),
    ).rejects.toThrow('LB_COVERAGE_AREAS')
    await review.perform(dana, acts.figures.stateCoverage, { ...said, areas: 'qx; ZZ18' })
    const [inAreas] = (await review.perform(officers.ann, acts.figures.childRules, {})).coverage
    expect(inAreas).toMatchObject({ areas: ['QX', 'ZZ18'] })
    await review.perform(dana, acts.figures.stateCoverage, { ...said, from: '2010-01-01' })
    await review.perform(dana, acts.figures.stateCoverage, said)
    const found = await review.perform(officers.ann, acts.figures.childRules, {})
    expect(found.coverage).toMatchObject([
      { source: 'Missing', kind: 'missing', from: '2016-01-01', areas: null },
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

  it('an officer says whether a child should be listed and how soon somebody has to act; the last counts', async () => {
    const { review, officers, door, operator } = example
    const read = <T>(query: RawBuilder<T>) =>
      door.enter(operator, async ({ db, note }) => {
        note({ action: 'consultation', subject: 'test' })
        return (await query.execute(db)).rows
      })
    const rule = 'child-missing-repeatedly'
    const [child] = await read(sql<{ personId: string }>`
      select p.person_id as "personId" from mention m join person_mention p on p.mention_id = m.id
      where m.role in ('victim', 'subject') order by m.id limit 1`)
    const personId = child!.personId
    const answer = { rule, personId, answer: 'notAgreed' as const, reason: 'Seen in both systems.' }
    const say = (said: Partial<Parameters<typeof perform>[0]>) => perform({ ...answer, ...said })
    const perform = (input: z.input<typeof acts.figures.answerChild.input>) =>
      review.perform(officers.ann, acts.figures.answerChild, input)
    await expect(say({ answer: 'agreed' })).rejects.toThrow('LB_CHILD_URGENCY')
    await expect(say({ answer: 'notAgreed', urgency: 'today' })).rejects.toThrow('LB_CHILD_URGENCY')
    await expect(say({ answer: 'notAgreed', rule: 'none' })).rejects.toThrow('LB_CHILD_RULE')
    await expect(say({ answer: 'notAgreed', personId: 'P-none' })).rejects.toThrow(
      'LB_CHILD_NOT_FOUND',
    )
    await expect(review.perform(officers.reader, acts.figures.answerChild, answer)).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    await say({ answer: 'agreed', urgency: 'later' })
    await say({ answer: 'agreed', urgency: 'today' })
    const kept = await read(sql`select answer, urgency from child_answer order by id`)
    expect(kept).toEqual([
      { answer: 'agreed', urgency: 'later' },
      { answer: 'agreed', urgency: 'today' },
    ])
  })

  it('names who answers for what is open about each child, as far as the officer may see it', async () => {
    const { review, officers, door, cases } = example
    const [one, two] = [cases['NB/1']!, cases['NB/2']!]
    const raise = (caseId: number, title: string) =>
      review.perform(officers.ann, acts.casework.raiseItem, { kind: 'action', title, caseId })
    const { itemId: ofOne } = await raise(one, 'Ask where the child lives')
    const { itemId: ofTwo } = await raise(two, 'Ask the school')
    const itemsSeenBy = (name: 'ann' | 'eve' | 'auditor') =>
      door.enter(officers[name].who, async (unit) => {
        unit.note({ action: 'consultation', subject: 'test' })
        const { rows } = await sql<{ id: number }>`select id from mention
          where case_id = ${one} and role in ('victim', 'subject') limit 1`.execute(unit.db)
        const mentions = rows.map(({ id }) => Number(id))
        const found = await openItemsAbout(unit, [
          listed(mentions, [one]),
          listed([], [one, two]),
          listed([], []),
        ])
        return found.map((items) => items.map(({ itemId, owner }) => [itemId, owner]))
      })
    expect(await itemsSeenBy('ann')).toEqual([
      [[ofOne, 'ann']],
      [
        [ofOne, 'ann'],
        [ofTwo, 'ann'],
      ],
      [],
    ])
    // Eve once worked on NB/1; an auditor sees no case.
    expect(await itemsSeenBy('eve')).toEqual([[], [[ofTwo, 'ann']], []])
    expect(await itemsSeenBy('auditor')).toEqual([[], [], []])
  })

  it('an item that names one child of a case is not another child’s', async () => {
    const { review, officers, door, cases } = example
    const caseId = cases['R-1']!
    const asAnn = <T>(work: (unit: UnitOfWork) => Promise<T>) =>
      door.enter(officers.ann.who, async (unit) => {
        unit.note({ action: 'consultation', subject: 'test' })
        return work(unit)
      })
    const ids = await asAnn(async ({ db }) => {
      const { rows } = await sql<{ id: number }>`
        select id from mention where case_id = ${caseId} order by id`.execute(db)
      return rows.map(({ id }) => Number(id))
    })
    const [named, other] = ids as [number, number]
    await review.perform(officers.ann, acts.casework.raiseRisk, {
      ...{ caseId, mentionId: named, feared: 'Missing again since the last record.' },
      ...{ toldWhom: 'Duty desk', toldAt: '2026-01-05T10:00', toldMeans: 'telephone' as const },
    })
    const found = await asAnn((unit) =>
      openItemsAbout(unit, [listed([named], [caseId]), listed([other], [caseId])]),
    )
    expect(found).toMatchObject([[{ kind: 'risk', state: 'open', owner: 'ann' }], []])
  })

  it('a random sample of children a rule does not list bounds how many it misses', async () => {
    const { review, officers } = example
    const rule = 'child-missing-from-out-of-area'
    const draw = { rule, children: 3, reason: 'What does it miss?' }
    const sampled = (who: typeof officers.ann) =>
      review.perform(who, acts.figures.childSample, { rule })
    expect(await sampled(officers.ann)).toMatchObject({ sample: null, next: null })
    await expect(review.perform(officers.ann, acts.figures.drawChildSample, draw)).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    await expect(
      review.perform(officers.chief, acts.figures.drawChildSample, { ...draw, rule: 'none' }),
    ).rejects.toThrow('LB_CHILD_RULE')
    await review.perform(officers.chief, acts.figures.drawChildSample, draw)
    const first = (await sampled(officers.ann))!
    const { children, met, notMet } = first.rule
    const unlisted = children - met
    expect(first.sample?.parts.map(({ size }) => size)).toEqual([notMet, unlisted - notMet])
    const answered = { rule, sampleId: first.sample!.sampleId, reason: 'Read.' }
    let found = first
    let asked = 0
    for (; found.next !== null; found = (await sampled(officers.ann))!, asked++) {
      const { source, key } = found.next
      const one = { ...answered, source, key, answer: 'shouldNot' as const }
      await review.perform(officers.ann, acts.figures.answerChildSample, one)
      await expect(
        review.perform(officers.ann, acts.figures.answerChildSample, one),
      ).rejects.toThrow('LB_CHILD_SAMPLE_ANSWERED')
      if (asked === 0)
        await expect(
          review.perform(officers.ann, acts.figures.answerChildSample, { ...one, key: 'nobody' }),
        ).rejects.toThrow('LB_CHILD_SAMPLE_NOT_FOUND')
    }
    expect(asked).toBe(found.sample!.drawn)
    // So few that all were read: nobody is missed, for certain.
    expect(asked).toBe(unlisted)
    expect(found.rule.missed).toMatchObject({ population: unlisted, estimate: 0, low: 0, high: 0 })
    // Who may not answer sees how far it has come, and no child.
    expect(await sampled(officers.auditor)).toMatchObject({ next: null, mayAnswer: false })
  })
})

/** A child of whom nothing else counts here. */
const listed = (mentions: readonly number[], cases: readonly number[]) => ({ mentions, cases })

describe('the order of a list of children', () => {
  it('is that of people: urgent first, then whom nobody answered for, then whom an officer would not list', () => {
    const said = (
      answer: 'agreed' | 'notAgreed',
      urgency: 'today' | 'thisWeek' | 'later' | null,
    ) => ({
      ...{ answer, urgency, reason: 'r', by: 'Ann', at: '2026-01-05T00:00:00Z' },
    })
    const all = [
      said('agreed', 'today'),
      said('agreed', 'thisWeek'),
      said('agreed', 'later'),
      undefined,
      said('notAgreed', null),
    ]
    expect(all.map(inOrderOf)).toEqual([0, 1, 2, 3, 4])
  })
})
