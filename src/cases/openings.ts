import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type Purpose, purposeNames, type UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { sourceName } from '../store/index.ts'
import { type CaseHeading, caseHeadingSchema } from './contract.ts'
import { casesErrors } from './errors.ts'

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
    await recordOpening(unit, unit.session, { caseId, purpose, reason })
  },
})

interface Opening {
  readonly caseId: number
  readonly purpose: Purpose
  readonly reason?: string
  /** The case opened before from which a chain led here. */
  readonly from?: number
}

export async function recordOpening(
  { db, note }: UnitOfWork,
  session: string | null,
  { caseId, purpose, reason = '', from }: Opening,
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
    details: { part: 'opening', ...(from !== undefined && { from: `case:${from}` }) },
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
 * The purpose for which this session opened a case that this one is linked with: somebody stands in both, or one group
 * has both. A chain of linked cases is followed for one purpose, which is given once; the opening of each is on the
 * ledger all the same, with the case that led to it.
 */
async function openAlongChain(
  unit: UnitOfWork,
  session: string | null,
  caseId: number,
): Promise<Purpose | null> {
  const { rows } = await sql<{ from: number; purpose: Purpose }>`
    with opened as materialized (
      select case_id, purpose, opened_at from case_opening
      where session_hash = ${session} and case_id <> ${caseId}),
    people as materialized (
      select distinct l.person_id from mention m join person_mention l on l.mention_id = m.id
      where m.case_id = ${caseId})
    select o.case_id as from, o.purpose from opened o
    where exists (
        select from mention m join person_mention l on l.mention_id = m.id
        where m.case_id = o.case_id and l.person_id in (select person_id from people))
      or exists (
        select from network_group_case a join network_group_case b on b.group_id = a.group_id
        where a.case_id = o.case_id and b.case_id = ${caseId})
    order by o.opened_at desc, o.case_id limit 1`.execute(unit.db)
  const [found] = rows
  if (!found) return null
  await recordOpening(unit, session, { caseId, purpose: found.purpose, from: found.from })
  return found.purpose
}

/**
 * The heading of a case of which a part is looked at, which is noted with the purpose; null where this session gave none,
 * for it or for a case it is linked with, and then it is noted that it was asked for.
 *
 * @throws LB_CONFLICT_OF_INTEREST, LB_CASE_NOT_FOUND
 */
export async function consulted(
  unit: UnitOfWork & { readonly session: string | null },
  caseId: number,
  part: string,
): Promise<{ readonly heading: CaseHeading; readonly purpose: Purpose } | null> {
  const [own, heading] = await Promise.all([
    purposeOf(unit, unit.session, caseId),
    headingOf(unit, caseId),
  ])
  const purpose = own ?? (await openAlongChain(unit, unit.session, caseId))
  unit.note({
    action: 'consultation',
    subject: `case:${caseId}`,
    ...(purpose && { purpose }),
    details: { part: purpose === null ? 'purpose asked' : part },
  })
  return purpose === null ? null : { heading, purpose }
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
