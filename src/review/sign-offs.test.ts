import { beforeAll, describe, expect, it } from 'vitest'
import { rewriteLedger } from '../ledger/witness/rewritten.fixtures.ts'
import { currentQuestions } from '../reading/questions/question-sets.ts'
import { embeddedCopies } from '../testing/embedded-copies.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import { ownDefinition } from '../testing/world/own-definition.ts'
import { acts } from './index.ts'

const reason = 'For a report.'
const publish = { step: 'publish', reason: 'Checked.' } as const

describe('what is signed off in a second person’s name', () => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await embeddedCopies())
  })
  const kept = async () => (await (await example.witness()).kept()).checkpoints

  /** Every table of steps with a sign-off: propose it, and let somebody else settle it. */
  const signOffs = {
    'a decision authorised': async () => {
      const { review, officers, cases } = example
      const caseId = cases['NB/3']!
      const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'yes']))
      await review.perform(officers.ann, acts.cases.open, { caseId, purpose: 'review' })
      const risk = {
        child: 'Robin Ashdown',
        feared: 'Somebody knows where the child lives.',
        toldWhom: 'The duty desk of the hub',
        toldAt: '2026-01-05T09:30',
        toldMeans: 'telephone',
      } as const
      await review.perform(officers.ann, acts.reading.submit, { caseId, answers, risk })
      await review.perform(officers.ann, acts.casework.proposeDecision, {
        caseId,
        outcome: 'furtherEnquiry',
        reason,
      })
      const { rows } = await review.perform(officers.chief, acts.casework.decisions, {})
      return () =>
        review.perform(officers.chief, acts.casework.settleDecision, {
          decisionId: rows[0]!.decisionId,
          step: 'authorise',
        })
    },
    'a figure published': async () => {
      const { review, officers } = example
      const definition = 'dfe-cse-2017'
      const { figureId } = await review.perform(officers.data, acts.figures.propose, {
        definition,
        reason,
      })
      return () => review.perform(officers.chief, acts.figures.settle, { figureId, ...publish })
    },
    'a table published': async () => {
      const { review, officers } = example
      const { tableId } = await review.perform(officers.data, acts.figures.proposeTable, {
        definition: 'dfe-cse-2017',
        by: ['year'],
        convention: 'lookback',
        reason,
      })
      return () => review.perform(officers.chief, acts.figures.settleTable, { tableId, ...publish })
    },
    'a definition published': async () => {
      const { review, officers } = example
      const { draftId } = await review.perform(officers.data, acts.figures.saveDraft, {
        draftId: null,
        yaml: ownDefinition,
      })
      const step = 'propose'
      await review.perform(officers.data, acts.figures.settleDraft, { draftId, step, reason })
      return () => review.perform(officers.chief, acts.figures.settleDraft, { draftId, ...publish })
    },
  } as const

  it.each(Object.entries(signOffs))('leaves a checkpoint: %s', async (_what, propose) => {
    const before = await kept()
    const settle = await propose()
    expect(await kept()).toHaveLength(before.length)
    await settle()
    expect(await kept()).toHaveLength(before.length + 1)
  })

  it('is held to by whoever has the checkpoint, on the page as by the command', async () => {
    const { review, officers, store } = example
    const { note } = await review.perform(officers.auditor, acts.ledger.checkpoint, {})
    const { verifier } = await review.perform(officers.auditor, acts.ledger.checkpoints, {})
    const check = (checkpoint: string) =>
      review.perform(officers.auditor, acts.ledger.check, { checkpoint, verifier })
    expect(await check(note.trim())).toMatchObject({ ok: true, faults: 0, key: 'given' })
    await expect(check(note.replace(/^(.*)\n\d+\n/, '$1\n1\n'))).rejects.toMatchObject({
      code: 'LB_LEDGER_CHECKPOINT',
      field: 'checkpoint',
    })
    await expect(
      review.perform(officers.auditor, acts.ledger.check, { checkpoint: note, verifier: 'mine' }),
    ).rejects.toMatchObject({ code: 'LB_LEDGER_KEY', field: 'verifier' })
    await rewriteLedger(store, (body, index) => (index === 3 ? { ...body, reason: 'none' } : body))
    const rewritten = await check(note)
    expect(rewritten).toMatchObject({ ok: false, what: expect.stringMatching(/^rewritten/) })
  })
})
