import { z } from 'zod'
import { defineAct, fields, may } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { casesErrors } from './errors.ts'
import { consulted, needPurpose } from './openings.ts'
import { type ToldOfCase, toldAnswers, toldOfCaseSchema } from './told/contract.ts'
import { answeredEvents, proposedEvents } from './told/read-told.ts'
import { documentTexts } from './view/documents.ts'

/** Null before this session gave a purpose. */
export const toldOfCase = defineAct({
  name: 'cases.told',
  kind: 'read',
  about:
    'Events that the documents of a case tell, as a machine read them, and what was said of each',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: toldOfCaseSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<ToldOfCase | null> {
    const opened = await consulted(unit, caseId, 'events from documents')
    if (opened === null) return null
    const answered = await answeredEvents(unit, caseId)
    const hashes = new Set(answered.map(({ hash }) => hash))
    return {
      heading: opened.heading,
      proposed: await proposedEvents(unit, caseId, hashes, await documentTexts(unit, caseId)),
      answered,
      mayAnswer: may(unit.who.role, 'workItems'),
    }
  },
})

/** A day as far as it is known. */
const knownDay = z
  .string()
  .trim()
  .default('')
  .refine(
    (day) =>
      day === '' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(day) || z.iso.date().safeParse(day).success,
    { error: 'Give the day, month or year, as 2013-05-17, 2013-05 or 2013' },
  )

/**
 * A person's word on a sentence: accepted it is a row of the timeline, with its exact words, who said so and when. Said again, the
 * last counts. The records themselves stay as they are.
 *
 * @throws LB_TOLD_GONE
 */
export const answerTold = defineAct({
  name: 'cases.answerTold',
  kind: 'write',
  about:
    'Says whether an event read from a document is so: then it is a row of the timeline, with the exact words',
  permission: 'workItems',
  input: z.strictObject({
    caseId: fields.id,
    hash: fields.key,
    answer: z.enum(toldAnswers, { error: 'Choose whether it is so' }),
    day: knownDay,
    note: fields.text(2_000).default(''),
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, hash, answer, day, note }): Promise<void> {
    const purpose = await needPurpose(unit, unit.session, caseId)
    const proposed = (
      await proposedEvents(unit, caseId, new Set(), await documentTexts(unit, caseId))
    ).find((one) => one.hash === hash)
    if (!proposed) throw refusal(casesErrors, 'LB_TOLD_GONE')
    const { documentId, document, page, begins, ends, sentence, kind } = proposed
    await unit.db
      .insertInto('told_event')
      .values({
        ...{ case_id: caseId, sentence_hash: hash, answer, kind, day, note },
        ...{ document_id: documentId, document, page, begins, ends, sentence },
        answered_by: unit.who.accountId,
      })
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: {
        part: 'event from a document',
        sentence: hash,
        document: documentId,
        answer,
        kind,
      },
    })
  },
})
