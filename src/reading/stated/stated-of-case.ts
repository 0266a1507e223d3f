import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may } from '../../access/index.ts'
import { consulted, readableLabel, saysWords } from '../../cases/index.ts'
import {
  type ReadableWord,
  readableFacts,
  readableWords,
  type Says,
} from '../../definitions/index.ts'
import { type StatedOfCase, statedOfCaseSchema } from './contract.ts'

/** Null before this session gave a purpose. What a first reader stated stays hidden from a blind second one. */
export const statedOfCase = defineAct({
  name: 'reading.stated',
  kind: 'read',
  about: 'Facts of a case that officers stated from its documents, with the words they rest on',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: statedOfCaseSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<StatedOfCase | null> {
    const { db, who } = unit
    const opened = await consulted(unit, caseId, 'facts from documents')
    if (opened === null) return null
    const [documents, { rows }] = await Promise.all([
      db
        .selectFrom('document')
        .select(['id as documentId', 'name'])
        .where('case_id', '=', caseId)
        .orderBy('name')
        .execute(),
      sql<{ fact: string; says: Says; words: string; document: string; by: string; at: string }>`
        select f.fact, f.says, f.words, f.document, coalesce(n.name, f.account_id) as by,
          to_char(f.stated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
        from reading_fact f left join account_name n on n.id = f.account_id
        where f.case_id = ${caseId} and f.reading_id is null order by f.id desc`.execute(db),
    ])
    return {
      heading: opened.heading,
      documents: documents.map(({ documentId, name }) => ({
        documentId: Number(documentId),
        name,
      })),
      stated: rows.flatMap(({ fact, says, ...row }) =>
        fact in readableFacts ? [statedRow(fact as ReadableWord, says, row)] : [],
      ),
      facts: readableWords.map((fact) => ({ fact, label: readableLabel(fact) })),
      mayState: may(who.role, 'submitReading'),
    }
  },
})

const statedRow = <Row extends object>(fact: ReadableWord, says: Says, row: Row) => ({
  ...row,
  fact,
  label: readableLabel(fact),
  says: saysWords(says),
})
