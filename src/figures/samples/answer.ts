import type { DoorAct } from '../../access/index.ts'
import { headingOf, needPurpose } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import { type SampleReview, sampleAnswers } from './contract.ts'

export const answerSample =
  (enter: DoorAct): SampleReview['answerSample'] =>
  (who, session, sampleId, caseId, input) =>
    enter(who, { permission: 'submitReading', subject: `case:${caseId}` }, async (unit) => {
      await headingOf(unit, caseId)
      const purpose = await needPurpose(unit, session, caseId)
      if (!Object.hasOwn(sampleAnswers, input.answer)) {
        throw refusal(figuresErrors, 'LB_SAMPLE_ANSWER', 'None of the answers was given.')
      }
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
          answer: input.answer,
          note: input.note.trim().slice(0, 4000),
          answered_by: who.accountId,
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
    })
