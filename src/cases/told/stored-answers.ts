import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { AnsweredEvent } from './contract.ts'

export interface StoredAnswer extends Omit<AnsweredEvent, 'alsoIn' | 'otherwise'> {
  /** The sentence whose answer it is, told in other words; null: its own. */
  readonly alongWith: string | null
}

/** The last word on each sentence. */
export async function storedAnswers(
  { db }: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<readonly StoredAnswer[]> {
  const { rows } = await sql<Omit<StoredAnswer, 'at'> & { at: Date }>`
    select * from (
      select distinct on (t.sentence_hash) t.sentence_hash as hash, t.kind, t.day, t.sentence, t.document_id as "documentId",
        t.document, t.page, t.begins, t.ends, t.answer, t.note, t.along_with as "alongWith",
        coalesce(n.name, t.answered_by) as by, t.answered_at as at
      from told_event t left join account_name n on n.id = t.answered_by
      where t.case_id = ${caseId} order by t.sentence_hash, t.number desc) t
    order by t.day = '', t.day, t.at`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
