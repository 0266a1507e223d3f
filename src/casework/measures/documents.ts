import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { headingOf, needPurpose } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'

const { text, id } = outputs

/** A document that stands beside an entry. */
export const besideRow = z.strictObject({
  /** Null: the archive has it no more. */
  documentId: id.nullable(),
  name: text,
  /** As it was when it was put there. */
  sha256: text,
  /** It is not, now, what it was then. */
  changed: z.boolean(),
  putBy: text,
  putAt: text,
})
type Beside = z.infer<typeof besideRow>

/** SHA-256 of a document as it came, or of its text where that is all there is. */
const hashOf = (document: { readonly original: string | null; readonly text: string }): string =>
  document.original ?? createHash('sha256').update(document.text).digest('hex')

/** What stands beside the entries of a case, by entry, in the order it was put there. */
export async function documentsBeside(
  { db }: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<ReadonlyMap<number, readonly Beside[]>> {
  const { rows } = await sql<{
    readonly measureId: number
    readonly documentId: number | null
    readonly name: string
    readonly sha256: string
    readonly original: string | null
    readonly text: string
    readonly putBy: string
    readonly putAt: Date
  }>`
    select b.measure_id as "measureId", d.id as "documentId", b.name, b.sha256, d.original, coalesce(d.text, '') as text,
      coalesce(n.name, b.put_by) as "putBy", b.put_at as "putAt"
    from measure_document b left join document d on d.source_id = b.source_id and d.key = b.key and d.case_id = b.case_id
      left join account_name n on n.id = b.put_by
    where b.case_id = ${caseId} order by b.id`.execute(db)
  const all = rows.map(({ measureId, original, text: words, putAt, ...row }) => ({
    measureId,
    row: {
      ...row,
      changed: row.documentId !== null && hashOf({ original, text: words }) !== row.sha256,
      putAt: putAt.toISOString(),
    },
  }))
  return new Map(
    [...Map.groupBy(all, ({ measureId }) => measureId)].map(([measureId, of]) => [
      measureId,
      of.map(({ row }) => row),
    ]),
  )
}

/**
 * Puts a document of the case beside an entry, with its SHA-256 of now.
 *
 * @throws LB_MEASURE_DOCUMENT, LB_MEASURE_DOCUMENT_AGAIN
 */
export async function putBeside(
  { db, who }: UnitOfWork,
  { caseId, measureId, documentId }: Record<'caseId' | 'measureId' | 'documentId', number>,
): Promise<string> {
  const field = 'documentId'
  const document = await db
    .selectFrom('document')
    .select(['source_id', 'key', 'name', 'original', 'text'])
    .where('id', '=', documentId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!document) throw refusal(caseworkErrors, 'LB_MEASURE_DOCUMENT', { field })
  const { original, text: words, ...of } = document
  const sha256 = hashOf({ original, text: words })
  const put = await db
    .insertInto('measure_document')
    .values({ measure_id: measureId, case_id: caseId, ...of, sha256, put_by: who.accountId })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!put) throw refusal(caseworkErrors, 'LB_MEASURE_DOCUMENT_AGAIN', { field })
  return sha256
}

export const putDocumentBeside = defineAct({
  name: 'casework.putDocumentBeside',
  kind: 'write',
  about: 'Puts a document of the case, such as one that came later, beside a recorded measure',
  permission: 'workItems',
  input: z.strictObject({ caseId: fields.id, measureId: fields.id, documentId: fields.id }),
  output: z.strictObject({ sha256: text }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, measureId, documentId }) {
    await headingOf(unit, caseId)
    const purpose = await needPurpose(unit, unit.session, caseId)
    const entry = await unit.db
      .selectFrom('measure')
      .select('id')
      .where('id', '=', measureId)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (!entry) throw refusal(caseworkErrors, 'LB_MEASURE_NOT_FOUND')
    const sha256 = await putBeside(unit, { caseId, measureId, documentId })
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'measure', measure: measureId, document: documentId, sha256 },
    })
    return { sha256 }
  },
})
