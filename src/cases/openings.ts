import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type Purpose, purposes, type UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { sourceName } from '../store/index.ts'
import { type CaseHeading, caseHeadingSchema } from './contract.ts'
import { casesErrors } from './errors.ts'

const purposeNames = Object.keys(purposes) as [Purpose, ...Purpose[]]

/** What may be said before a purpose is given. */
export const caseHeading = defineAct({
  name: 'cases.heading',
  often: true,
  kind: 'read',
  about: 'What may be said of a case before a purpose is given: its reference and source',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: caseHeadingSchema,
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<CaseHeading> {
    const heading = await headingOf(unit, caseId)
    unit.note({
      action: 'consultation',
      subject: `case:${caseId}`,
      details: { part: 'heading' },
    })
    return heading
  },
})

export const openCase = defineAct({
  name: 'cases.open',
  often: true,
  kind: 'write',
  about: 'Says why this session opens a case; what is read of it afterwards carries the purpose',
  permission: 'readCase',
  input: z.strictObject({
    caseId: fields.id,
    purpose: z.enum(purposeNames, { error: 'Choose a purpose' }),
    reason: fields.text(1_000).default(''),
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId, purpose, reason }): Promise<void> {
    await headingOf(unit, caseId)
    await recordOpening(unit, unit.session, caseId, purpose, reason)
  },
})

export async function recordOpening(
  { db, note }: UnitOfWork,
  session: string | null,
  caseId: number,
  purpose: Purpose,
  reason: string,
): Promise<void> {
  await sql`insert into case_opening (session_hash, case_id, purpose, reason)
    values (${session}, ${caseId}, ${purpose}, ${reason})
    on conflict (session_hash, case_id)
    do update set purpose = excluded.purpose, reason = excluded.reason, opened_at = now()`.execute(
    db,
  )
  note({
    action: 'consultation',
    subject: `case:${caseId}`,
    purpose,
    ...(reason && { reason }),
    details: { part: 'opening' },
  })
}

/** The purpose this session gave for the case; null before it gave one. */
export async function purposeOf(
  { db }: UnitOfWork,
  session: string | null,
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

/**
 * The heading of a case of which a part is looked at, which is noted with the purpose; null before this session gave one,
 * and then it is noted that it was asked for.
 *
 * @throws LB_CONFLICT_OF_INTEREST, LB_CASE_NOT_FOUND
 */
export async function consulted(
  unit: UnitOfWork & { readonly session: string | null },
  caseId: number,
  part: string,
): Promise<CaseHeading | null> {
  const [purpose, heading] = await Promise.all([
    purposeOf(unit, unit.session, caseId),
    headingOf(unit, caseId),
  ])
  unit.note({
    action: 'consultation',
    subject: `case:${caseId}`,
    ...(purpose && { purpose }),
    details: { part: purpose === null ? 'purpose asked' : part },
  })
  return purpose === null ? null : heading
}

/** @throws LB_CONFLICT_OF_INTEREST, LB_CASE_NOT_FOUND, LB_CASE_NOT_OPENED */
export async function needPurpose(
  unit: UnitOfWork,
  session: string | null,
  caseId: number,
): Promise<Purpose> {
  const [purpose] = await Promise.all([purposeOf(unit, session, caseId), headingOf(unit, caseId)])
  if (purpose === null) throw refusal(casesErrors, 'LB_CASE_NOT_OPENED')
  return purpose
}

/** @throws LB_CONFLICT_OF_INTEREST, LB_CASE_NOT_FOUND */
export async function headingOf({ db }: UnitOfWork, caseId: number): Promise<CaseHeading> {
  const known = Number.isSafeInteger(caseId)
    ? await db
        .selectFrom('case_file')
        .select(['id as caseId', 'ref', 'kind'])
        .select(sourceName('source_id').as('source'))
        .where('id', '=', caseId)
        .executeTakeFirst()
    : undefined
  if (known) return known
  const { rows } = await sql<{ conflict: boolean }>`
    select ${String(caseId)} = any(lookback_conflicts()::text[]) as conflict`.execute(db)
  const code = rows[0]?.conflict ? 'LB_CONFLICT_OF_INTEREST' : 'LB_CASE_NOT_FOUND'
  throw refusal(casesErrors, code)
}
