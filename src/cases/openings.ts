import { sql } from 'kysely'
import { type DoorAct, type Purpose, purposes, type UnitOfWork, type Who } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import type { CaseHeading } from './contract.ts'
import { casesErrors } from './errors.ts'

/** What may be said before a purpose is given. */
export const caseHeading =
  (enter: DoorAct) =>
  (who: Who, caseId: number): Promise<CaseHeading> =>
    enter(who, { permission: 'readCase', subject: `case:${caseId}` }, async (unit) => {
      const heading = await headingOf(unit, caseId)
      unit.note({
        action: 'consultation',
        subject: `case:${caseId}`,
        details: { part: 'heading' },
      })
      return heading
    })

export const openCase =
  (enter: DoorAct) =>
  (who: Who, session: string, caseId: number, purpose: Purpose, reason: string): Promise<void> =>
    enter(who, { permission: 'readCase', subject: `case:${caseId}` }, async (unit) => {
      await headingOf(unit, caseId)
      await recordOpening(unit, session, caseId, purpose, reason)
    })

export async function recordOpening(
  { db, note }: UnitOfWork,
  session: string,
  caseId: number,
  purpose: Purpose,
  reason: string,
): Promise<void> {
  if (!Object.hasOwn(purposes, purpose)) throw refusal(casesErrors, 'LB_PURPOSE_INPUT')
  const said = reason.trim().slice(0, 1_000)
  await sql`insert into case_opening (session_hash, case_id, purpose, reason)
    values (${session}, ${caseId}, ${purpose}, ${said})
    on conflict (session_hash, case_id)
    do update set purpose = excluded.purpose, reason = excluded.reason, opened_at = now()`.execute(
    db,
  )
  note({
    action: 'consultation',
    subject: `case:${caseId}`,
    purpose,
    ...(said && { reason: said }),
    details: { part: 'opening' },
  })
}

/** The purpose this session gave for the case; null before it gave one. */
export async function purposeOf(
  { db }: UnitOfWork,
  session: string,
  caseId: number,
): Promise<Purpose | null> {
  const opening = await db
    .selectFrom('case_opening')
    .select('purpose')
    .where('session_hash', '=', session)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return (opening?.purpose as Purpose | undefined) ?? null
}

/** @throws LB_CASE_NOT_OPENED */
export async function needPurpose(
  unit: UnitOfWork,
  session: string,
  caseId: number,
): Promise<Purpose> {
  const purpose = await purposeOf(unit, session, caseId)
  if (purpose === null) throw refusal(casesErrors, 'LB_CASE_NOT_OPENED')
  return purpose
}

/** @throws LB_CONFLICT_OF_INTEREST, LB_CASE_NOT_FOUND */
export async function headingOf({ db }: UnitOfWork, caseId: number): Promise<CaseHeading> {
  const known = Number.isSafeInteger(caseId)
    ? await db
        .selectFrom('case_file')
        .select(['id as caseId', 'ref', 'source_id as source', 'kind'])
        .where('id', '=', caseId)
        .executeTakeFirst()
    : undefined
  if (known) return known
  const { rows } = await sql<{ conflict: boolean }>`
    select ${String(caseId)} = any(lookback_conflicts()::text[]) as conflict`.execute(db)
  const code = rows[0]?.conflict ? 'LB_CONFLICT_OF_INTEREST' : 'LB_CASE_NOT_FOUND'
  throw refusal(casesErrors, code)
}
