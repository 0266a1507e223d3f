import { sql } from 'kysely'
import { z } from 'zod'
import type { fields, UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'

const time = z.string().regex(/^[0-9TZ:.-]{0,40}$/, 'is no time')

/** Which page of an officer’s browser answers, and what of theirs it was opened on; empty: on nothing. */
export const pageFields = {
  page: z
    .string()
    .regex(/^[0-9a-f-]{8,40}$/, 'is no name of a page')
    .optional(),
  /** The draft the page was opened on, and when that was kept. */
  follows: z
    .string()
    .regex(/^[0-9a-f-]{0,40}$/, 'is no name of a page')
    .default(''),
  followsAt: time.default(''),
  /** When the reading of theirs that the page shows was submitted. */
  standing: time.default(''),
} as const

interface Answered {
  readonly caseId: z.output<typeof fields.id>
  readonly page?: string | undefined
  readonly followsAt: string
  readonly standing: string
  readonly answers: Readonly<Record<string, string>>
  readonly note: string
  readonly risk?: object | undefined
}

/**
 * An officer who answers a case on two pages is told by the later one: what the other kept and these
 * answers do not say would go with the drafts, and what it submitted would be changed unseen.
 *
 * @throws LB_READING_ELSEWHERE
 */
export async function needNothingElsewhere(
  { db, who }: UnitOfWork,
  { caseId, page, followsAt, standing, answers, note, risk }: Answered,
): Promise<void> {
  if (page === undefined) return
  const after = (text: string) => sql`coalesce(nullif(${text}, ''), '-infinity')::timestamptz`
  const { rows } = await sql<{ kept: boolean; submitted: boolean }>`
    select exists (
      select from reading_draft d where d.case_id = ${caseId} and d.account_id = ${who.accountId}
        and d.page <> ${page} and d.kept_at > ${after(followsAt)}
        and (not ${JSON.stringify(answers)}::jsonb @> d.answers or d.note not in ('', ${note})
          or (d.risk <> '{}' and ${risk === undefined}))) as kept,
    exists (
      select from reading_head h where h.case_id = ${caseId} and h.account_id = ${who.accountId}
        and date_trunc('milliseconds', h.submitted_at) > ${after(standing)}) as submitted`.execute(
    db,
  )
  const { kept, submitted } = rows[0]!
  const cause = submitted
    ? 'You submitted a reading of this case from another page, which stands above.'
    : 'Another page of yours has kept other answers since this one was opened: see “Also kept, on another page”.'
  if (kept || submitted) {
    throw refusal(readingErrors, 'LB_READING_ELSEWHERE', { cause, field: 'note' })
  }
}
