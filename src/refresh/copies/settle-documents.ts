import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { settleCopies, sketchMethod } from '../../copies/index.ts'
import { analyze } from '../../store/index.ts'
import { shippedDigest } from '../../wording/index.ts'
import { readTexts } from '../documents/read-texts.ts'
import type { ReportProgress } from '../report-progress.ts'
import { documentShelf } from './document-shelf.ts'

/** Past so many the planner has to be told that there are more. */
const many = 1_000

/** What of the documents need not be read, as others have the same words or nearly. */
export interface CopyCounts {
  readonly documents: number
  /** Documents that have the words of one before them: the same, or 8 in 10 of the runs of five. */
  readonly same: number
  readonly near: number
  /** Words of all documents, and of those that are copies. */
  readonly words: number
  readonly wordsInCopies: number
}

/**
 * Reads the documents that came or changed since, for what others repeat of them and for words that may have led to a decision; or
 * all of them anew. Returns how many there were.
 */
export async function readDocuments({ db }: UnitOfWork, anew: boolean): Promise<number> {
  await sql`delete from document_sketch where ${anew} or method <> ${sketchMethod}`.execute(db)
  await db.deleteFrom('document_wording').where('terms', '<>', shippedDigest).execute()
  return readTexts({ db })
}

/**
 * Says which documents are copies: looks at those that were read and not yet looked at, and at those whose first is gone or changed.
 * @param came how many were read just now
 */
export async function settleDocuments(
  unit: UnitOfWork,
  came: number,
  report: ReportProgress,
): Promise<CopyCounts> {
  const { db } = unit
  const { rows } = await sql<{ id: number }>`
    select s.document_id as id from document_sketch s
    where s.copy_of is null or (s.copy_of <> s.document_id
      and not exists (select from document_sketch f where f.document_id = s.copy_of and f.copy_of = f.document_id))`.execute(
    db,
  )
  const due = rows.map(({ id }) => id)
  await sql`
    delete from document_also a where not exists (select from document_sketch f
      where f.document_id = a.copy_of and f.copy_of = f.document_id)`.execute(db)
  if (came > many) await analyze(db, ['document_sketch'])
  report('copies', 0, due.length)
  await settleCopies(documentShelf(unit), due, {
    report: (settled) => report('copies', settled, due.length),
  })
  await keepCopies(unit)
  return countCopies(unit)
}

/** What whoever may read the documents is shown: sets of two or more, and what others are like as well. */
async function keepCopies({ db }: UnitOfWork): Promise<void> {
  const now = sql`
    select s.document_id, s.copy_of, s.likeness, s.digest from document_sketch s
    where s.copy_of in (select c.copy_of from document_sketch c where c.copy_of <> c.document_id)
      or s.document_id in (select document_id from document_also union select copy_of from document_also)`
  await sql`
    with now as materialized (${now})
    delete from document_copy c where not exists (select from now n
      where (n.document_id, n.copy_of, n.likeness, n.digest) = (c.document_id, c.copy_of, c.likeness, c.digest))`.execute(
    db,
  )
  await sql`insert into document_copy ${now} on conflict do nothing`.execute(db)
}

async function countCopies({ db }: UnitOfWork): Promise<CopyCounts> {
  const { rows } = await sql<CopyCounts>`
    select count(*) as documents,
      count(*) filter (where s.copy_of <> s.document_id and s.digest = f.digest) as same,
      count(*) filter (where s.copy_of <> s.document_id and s.digest <> f.digest) as near,
      coalesce(sum(s.words), 0)::bigint as words,
      coalesce(sum(s.words) filter (where s.copy_of <> s.document_id), 0)::bigint as "wordsInCopies"
    from document_sketch s left join document_sketch f on f.document_id = s.copy_of`.execute(db)
  return rows[0]!
}
