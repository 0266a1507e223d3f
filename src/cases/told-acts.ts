import { z } from 'zod'
import { defineAct, fields, may, type UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { casesErrors } from './errors.ts'
import { consulted, needPurpose } from './openings.ts'
import { type ToldOfCase, toldAnswers, toldOfCaseSchema } from './told/contract.ts'
import { readTold, type Told } from './told/read-told.ts'
import { caseCopies } from './view/copies.ts'
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
    const { proposed, answered } = await toldIn(unit, caseId)
    return {
      heading: opened.heading,
      proposed,
      answered,
      mayAnswer: may(unit.who.role, 'workItems'),
    }
  },
})

async function toldIn(unit: UnitOfWork, caseId: number): Promise<Told> {
  const [documents, { firstOf }] = await Promise.all([
    documentTexts(unit, caseId),
    caseCopies(unit, caseId),
  ])
  return readTold(unit, caseId, documents, firstOf)
}

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
 * last counts; what copies tell in nearly the same words is settled with it. The records themselves stay as they are.
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
    const [own, ...others] = (await toldIn(unit, caseId)).settledBy(hash)
    if (!own) throw refusal(casesErrors, 'LB_TOLD_GONE')
    const answers = [own, ...others].map((one) => ({
      ...{ case_id: caseId, sentence_hash: one.hash, answer, kind: one.kind, day, note },
      ...{ document_id: one.documentId, document: one.document, page: one.page },
      ...{ begins: one.begins, ends: one.ends, sentence: one.sentence },
      along_with: one === own ? null : own.hash,
      answered_by: unit.who.accountId,
    }))
    await unit.db.insertInto('told_event').values(answers).execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: {
        part: 'event from a document',
        sentence: own.hash,
        document: own.documentId,
        answer,
        kind: own.kind,
        ...(others.length > 0 && { settled: others.map((one) => one.hash) }),
      },
    })
  },
})
