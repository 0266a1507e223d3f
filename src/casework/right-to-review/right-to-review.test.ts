import { beforeAll, describe, expect, it } from 'vitest'
import { daysAfter } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import type { RoutesOfCase } from './acts.ts'

describe('the right to review a decision', () => {
  const open = anyEngine('the right to review a decision', 'example')
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const opened = async (ref: string): Promise<number> => {
    const caseId = example.cases[ref]!
    await example.review.perform(example.officers.ann, acts.cases.open, {
      caseId,
      purpose: 'review',
      reason: '',
    })
    return caseId
  }
  const routesOf = async (ref: string): Promise<RoutesOfCase> =>
    (await example.review.perform(example.officers.ann, acts.casework.reviewRoutes, {
      caseId: await opened(ref),
    }))!
  const answers = ({ routes }: RoutesOfCase) =>
    Object.fromEntries(routes.map(({ id, answer }) => [id, answer]))

  it('is answered from what the records of a case show', async () => {
    // Closed with no suspect identified (outcome type 18) in 2016: no route is there for it.
    expect(answers(await routesOf('NB/1'))).toEqual({
      panel: 'notOpen',
      policeReview: 'notOpen',
      prosecutorReview: 'notOpen',
      beforeStopped: 'notOpen',
    })
    // A referral of the council says nothing of what the police decided.
    const referral = await routesOf('R-1')
    expect(referral.any).toBe('undetermined')
    expect(referral.facts.find(({ fact }) => fact === 'reportedToPolice')?.recorded).toBeNull()
  })

  it('takes what an officer found out, with where it says so, and keeps the record beside it', async () => {
    const caseId = await opened('NB/2')
    const before = await routesOf('NB/2')
    // Outcome type 16: the victim did not support it, and a review is not open to them.
    expect(answers(before).policeReview).toBe('notOpen')
    const state = (fact: 'victimWithdrew' | 'decidedBy' | 'toldOn', value: string) =>
      example.review.perform(example.officers.ann, acts.casework.stateRouteFact, {
        caseId,
        fact,
        value,
        basis: 'Letter of the victim, page 2',
      })
    await state('victimWithdrew', 'no')
    await state('decidedBy', 'police')
    await state('toldOn', '2016-01-20')
    const after = await routesOf('NB/2')
    const police = after.routes.find(({ id }) => id === 'policeReview')!
    expect(police).toMatchObject({ answer: 'undetermined', requestBy: { day: '2016-04-20' } })
    expect(police.settledBy).toContain('Was a suspect interviewed under caution?')
    expect(after.facts.find(({ fact }) => fact === 'victimWithdrew')).toMatchObject({
      recorded: 'yes',
      stated: { value: 'no', basis: 'Letter of the victim, page 2' },
    })
  })

  it.each([
    ['decidedBy', 'perhaps'],
    ['suspectInterviewed', 'police'],
    ['decidedOn', '2015-02-30'],
    ['toldOn', 'last spring'],
  ] as const)('refuses %s: %s, which is no answer to it', async (fact, value) => {
    const caseId = await opened('NB/2')
    const said = example.review.perform(example.officers.ann, acts.casework.stateRouteFact, {
      caseId,
      fact,
      value,
      basis: 'The file',
    })
    await expect(said).rejects.toMatchObject({ code: 'LB_INPUT', field: 'value' })
  })

  it('counts each decision to take no further action as told, declined, withheld or owed', async () => {
    const { review, officers } = example
    const counts = async () =>
      (await review.perform(officers.chief, acts.casework.victimsTold, { page: 1 })).counts
    const none = { decisions: 0, told: 0, declined: 0, withheld: 0, owed: 0 }
    expect(await counts()).toEqual(none)

    const caseId = await opened('NB/3')
    const { questions } = (await review.perform(officers.ann, acts.review.case, { caseId }))!
    await review.perform(officers.ann, acts.reading.submit, {
      caseId,
      answers: Object.fromEntries(questions.questions.map(({ id }) => [id, 'no'])),
      note: '',
    })
    await review.perform(officers.ann, acts.casework.proposeDecision, {
      caseId,
      outcome: 'noFurtherAction',
      reason: 'Nothing is left to look into.',
    })
    const list = await review.perform(officers.chief, acts.casework.decisions, {
      status: 'proposed',
      page: 1,
    })
    const { decisionId } = list.rows[0]!
    const today = new Date().toISOString().slice(0, 10)
    const record = (telling: 'told' | 'declined' | 'withheld', on: string, note: string) =>
      review.perform(officers.ann, acts.casework.recordTelling, { decisionId, telling, on, note })
    await expect(record('told', today, '')).rejects.toMatchObject({ code: 'LB_NOTHING_TO_TELL' })

    await review.perform(officers.chief, acts.casework.settleDecision, {
      decisionId,
      step: 'authorise',
    })
    expect(await counts()).toEqual({ ...none, decisions: 1, owed: 1 })
    await expect(record('withheld', today, '')).rejects.toMatchObject({ field: 'note' })
    await expect(record('told', '2016-01-01', '')).rejects.toMatchObject({ code: 'LB_TOLD_WHEN' })
    await expect(record('told', '2999-01-01', '')).rejects.toMatchObject({ code: 'LB_TOLD_WHEN' })
    await record('withheld', today, 'An advocate advised against it for now.')
    expect(await counts()).toEqual({ ...none, decisions: 1, withheld: 1 })
    await record('told', today, 'In person.')
    expect(await counts()).toEqual({ ...none, decisions: 1, told: 1 })

    // Whoever asked not to be told this is not told; that they declined is recorded.
    const { contacts } = (await review.perform(officers.ann, acts.review.case, { caseId }))!
    const wishes = { channels: {}, wants: { decision: 'no' } } as const
    await review.perform(officers.ann, acts.contact.keepPlan, {
      ...{ personId: contacts[0]!.personId!, namedContact: officers.ann.who.accountId },
      ...{ ...wishes, reviewOn: daysAfter(today, 90) },
    })
    await expect(record('told', today, 'By letter.')).rejects.toMatchObject({
      ...{ code: 'LB_CONTACT_UNWANTED', field: 'telling' },
      remedy: 'Record that they did not wish to be told.',
    })
    expect(await counts()).toEqual({ ...none, decisions: 1, told: 1 })
    await record('declined', today, '')
    expect(await counts()).toEqual({ ...none, decisions: 1, declined: 1 })
  })
})
