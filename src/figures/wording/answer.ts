import { z } from 'zod'
import { defineAct, fields } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import { wordingAnswerNames } from './contract.ts'
import { nextPassage } from './read-samples.ts'

/** What this officer says of the sentence shown, once. */
export const answerWording = defineAct({
  name: 'figures.answerWording',
  kind: 'write',
  about:
    'Says of a sampled sentence whether it is words that may have led to a decision, in that use',
  permission: 'submitReading',
  input: z.strictObject({
    sampleId: fields.id,
    /** The number the sentence was shown with. */
    place: z.int().min(1),
    answer: z.enum(wordingAnswerNames, { error: 'Choose an answer' }),
  }),
  subject: ({ sampleId }) => `wording sample:${sampleId}`,
  notes: ['alteration'],
  async run(unit, { sampleId, place, answer }): Promise<void> {
    const next = await nextPassage(unit, sampleId)
    // Another officer was faster, or the page is old: what stands is kept, and the next is shown.
    if (next?.number !== place) throw refusal(figuresErrors, 'LB_WORDING_ANSWER')
    const { part, draw, caseId } = next
    await unit.db
      .insertInto('wording_sample_answer')
      .values({
        sample_id: sampleId,
        part,
        draw,
        case_id: caseId,
        answer,
        answered_by: unit.who.accountId,
      })
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose: 'dataQuality',
      details: { part: 'wording', sample: sampleId, place },
    })
  },
})
