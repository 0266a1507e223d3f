import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { needPurpose } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { readingErrors } from '../errors.ts'
import { mostStated, readableNames } from './contract.ts'
import { saysOf, standsIn, statedValues } from './says-of.ts'

const number = z.int().min(0).max(mostStated).nullable().default(null)

/**
 * States a fact with the words of a document it rests on. The source's own record stays as it is; what readers state counts
 * with the refresh after their own reading of the case, as its answers do; before, nobody else is shown it.
 * @throws LB_STATED_DOCUMENT, LB_STATED_WORDS, LB_STATED_VALUE
 */
export const stateFact = defineAct({
  name: 'reading.stateFact',
  kind: 'write',
  about: 'States a fact of a case with the words of a document it rests on',
  permission: 'submitReading',
  input: z.strictObject({
    caseId: fields.id,
    documentId: fields.id,
    fact: readableNames,
    /** Yes or no, or one of the fact’s texts, or that it cannot be told; empty for numbers. */
    value: z.enum(statedValues, { error: 'Choose what it says' }).nullable().default(null),
    least: number,
    most: number,
    words: fields.requiredText(2_000, 'Give the words it rests on'),
  }),
  output: outputs.object({ caseId: outputs.id, documentId: outputs.id }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, documentId, fact, words, ...chosen }) {
    const { db, who } = unit
    const [purpose, document] = await Promise.all([
      needPurpose(unit, unit.session, caseId),
      db
        .selectFrom('document')
        .select(['name', 'text'])
        .where('id', '=', documentId)
        .where('case_id', '=', caseId)
        .executeTakeFirst(),
    ])
    if (!document) throw refusal(readingErrors, 'LB_STATED_DOCUMENT', { field: 'documentId' })
    if (!standsIn(words, document.text))
      throw refusal(readingErrors, 'LB_STATED_WORDS', { field: 'words' })
    const says = saysOf(fact, chosen)
    await insertRows(db, 'reading_fact', [
      {
        case_id: caseId,
        reading_id: null,
        account_id: who.accountId,
        fact,
        says: JSON.stringify(says),
        document: document.name,
        words,
      },
    ])
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'fact from a document', fact, document: documentId },
    })
    return { caseId, documentId }
  },
})
