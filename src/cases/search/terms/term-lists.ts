import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type Purpose, purposeNames, type UnitOfWork } from '../../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart, refusal } from '../../../model/index.ts'
import { casesErrors } from '../../errors.ts'

export const termListRowSchema = outputs.object({
  listId: outputs.id,
  title: outputs.text,
  terms: outputs.count,
  purpose: z.enum(purposeNames),
  savedAt: outputs.text,
})
export type TermListRow = z.output<typeof termListRowSchema>

interface Stored {
  readonly listId: number
  readonly title: string
  readonly terms: readonly string[]
  readonly purpose: Purpose
  readonly savedAt: Date
}

export interface TermList extends Omit<Stored, 'savedAt'> {
  readonly savedAt: string
}

/** Keeps a list of terms of one's own. @returns its number */
export async function keepTerms(
  { db, who }: UnitOfWork,
  list: Pick<Stored, 'title' | 'terms' | 'purpose'>,
): Promise<number> {
  const { id } = await db
    .insertInto('term_list')
    .values({ ...list, terms: [...list.terms], owner: who.accountId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columns = sql`t.id as "listId", t.title, t.terms, t.purpose, t.saved_at as "savedAt" from term_list t`

/** One list of one's own. @throws LB_TERM_LIST_NOT_FOUND */
export async function termList({ db, who }: UnitOfWork, listId: number): Promise<TermList> {
  const { rows } = await sql<Stored>`
    select ${columns} where t.id = ${listId} and t.owner = ${who.accountId}`.execute(db)
  const [list] = rows
  if (!list) throw refusal(casesErrors, 'LB_TERM_LIST_NOT_FOUND')
  return { ...list, savedAt: list.savedAt.toISOString() }
}

/** One's own lists, the newest first. */
export async function termListsOf(
  { db, who }: UnitOfWork,
  page: number,
): Promise<Page<TermListRow>> {
  const { rows } = await sql<Stored & { total: number }>`
    select count(*) over () as total, ${columns} where t.owner = ${who.accountId}
    order by t.id desc limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
  return pageOfCounted(rows, page, ({ total: _, terms, savedAt, ...row }) => ({
    ...row,
    terms: terms.length,
    savedAt: savedAt.toISOString(),
  }))
}

/** @throws LB_TERM_LIST_NOT_FOUND */
export async function removeTerms({ db, who }: UnitOfWork, listId: number): Promise<void> {
  const gone = await db
    .deleteFrom('term_list')
    .where('id', '=', listId)
    .where('owner', '=', who.accountId)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw refusal(casesErrors, 'LB_TERM_LIST_NOT_FOUND')
}
