import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'

/** Which extract a folder of documents is now. */
export interface DocumentsTakenBefore {
  /** The last time it was taken; null: never. */
  readonly last: string | null
  /** What it is called if it is taken now. */
  readonly next: string
  /** Documents that belonged to no case then belong to one now. */
  readonly isWorthAgain: boolean
}

/**
 * Documents may come before their cases: those are quarantined, and the same folder, given again
 * once the cases have come, is taken anew. With nothing new to take it is what it was.
 */
export async function takenBefore(
  { db }: UnitOfWork,
  source: string,
  hash: string,
): Promise<DocumentsTakenBefore> {
  let last: string | null = null
  let next = hash
  for (let time = 1; ; time += 1) {
    const found = await db.selectFrom('extract').select('id').where('id', '=', next).execute()
    if (found.length === 0) break
    last = next
    next = createHash('sha256').update(`${hash}\nagain ${time}`).digest('hex')
  }
  if (last === null) return { last, next, isWorthAgain: false }
  const { rows } = await sql`
    select 1 from quarantine q
    where q.extract_id = ${last} and q.kind = 'document'
      and q.reasons @> '[{"code":"LB_DOCUMENT_NO_CASE"}]'::jsonb
      and not exists (
        select from unnest(string_to_array(q.raw->>'case_ref', '; ')) as wanted (ref)
        where not exists (
          select from case_file c where c.source_id = ${source} and c.ref = wanted.ref))
    limit 1`.execute(db)
  return { last, next, isWorthAgain: rows.length > 0 }
}
