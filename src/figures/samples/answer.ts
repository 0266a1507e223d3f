import { z } from 'zod'
import { defineAct, fields } from '../../access/index.ts'
import { headingOf, needPurpose } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import { sampleAnswerNames } from './contract.ts'

/** What this officer says of one case of the sample, once. The case was opened in this session. */
export const answerSample = defineAct({
  name: 'figures.answerSample',
  kind: 'write',
  about: 'Says of a case of a sample whether it meets the definition',
  permission: 'submitReading',
  input: z.strictObject({
    sampleId: fields.id,
    caseId: fields.id,
    answer: z.enum(sampleAnswerNames, { error: 'Choose an answer' }),
    note: fields.text(4_000).default(''),
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { sampleId, caseId, answer, note }): Promise<void> {
    await headingOf(unit, caseId)
    const purpose = await needPurpose(unit, unit.session, caseId)
    const drawn = await unit.db
      .selectFrom('sample_case')
      .select('case_id')
      .where('sample_id', '=', sampleId)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (!drawn) throw refusal(figuresErrors, 'LB_SAMPLE_NOT_FOUND')
    const { numInsertedOrUpdatedRows } = await unit.db
      .insertInto('sample_answer')
      .values({
        sample_id: sampleId,
        case_id: caseId,
        answer,
        note,
        answered_by: unit.who.accountId,
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) throw refusal(figuresErrors, 'LB_SAMPLE_ANSWER')
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'sample', sample: sampleId },
    })
  },
})
