import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork, type Who } from '../../access/index.ts'
import { isProposed } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { lock } from '../../store/index.ts'
import { readingErrors } from '../errors.ts'
import { isAskedFor, orders } from '../worklist/conditions.ts'
import { worklistFilterFields } from '../worklist/contract.ts'
import { listedIn } from '../worklist/listed-in.ts'
import { batchRuns } from './held-batches.ts'
import { readingOfficers } from './reading-officers.ts'

const mostCases = 1_000
const mostDays = 92
const { reader: _reader, batch: _batch, ...chosenBy } = worklistFilterFields

/**
 * Gives the next so many unread cases of the order, of all or of a list that is narrowed, to a team, to officers or to whoever has a specialism.
 * They are given these first and nobody else is, until the day has come, the batch is ended, or none of them can read a case. Cases
 * that somebody holds or that another batch has are passed over.
 * @throws LB_BATCH_NOBODY, LB_BATCH_DAY, LB_BATCH_EMPTY
 */
export const giveBatch = defineAct({
  name: 'reading.giveBatch',
  kind: 'write',
  about: 'Gives the next unread cases to a team, to officers or to whoever has a specialism',
  permission: 'leadReview',
  input: z
    .strictObject({
      ...chosenBy,
      cases: z.int().min(1).max(mostCases),
      to: z.enum(['team', 'officers', 'anybody'], { error: 'Choose to whom they are given' }),
      team: fields.text(100).default(''),
      officers: z.array(fields.key).max(200).default([]),
      specialism: fields.text(100).default(''),
      until: z.iso.date({ error: 'Give the day as in 2027-03-31' }),
      reason: fields.requiredText(1_000, 'Say why they are given'),
    })
    .refine(({ to, team }) => to !== 'team' || team !== '', {
      error: 'Choose the team',
      path: ['team'],
    })
    .refine(({ to, officers }) => to !== 'officers' || officers.length > 0, {
      error: 'Choose at least one officer',
      path: ['officers'],
    })
    .refine(({ to, specialism }) => to !== 'anybody' || specialism !== '', {
      error: 'Choose the specialism',
      path: ['specialism'],
    }),
  output: outputs.object({ batchId: outputs.id, cases: outputs.count }),
  subject: () => 'batches',
  notes: ['alteration'],
  async run(unit, { cases, to, team, officers, specialism, until, reason, ...chosen }) {
    const { db, note, who } = unit
    const given = {
      team: to === 'team' ? team : '',
      officers: to === 'officers' ? [...new Set(officers)] : [],
      specialism,
    }
    await Promise.all([needReaders(unit, given), needDay(unit, until)])
    // Nobody takes one of them, and no second batch is given, between choosing and giving.
    await lock(unit, 'takeNext')
    const found = await nextUnread(unit, chosen, cases, who)
    if (found.length === 0) throw refusal(readingErrors, 'LB_BATCH_EMPTY')
    const { id } = await db
      .insertInto('batch')
      .values({
        ...given,
        ...{ until, reason },
        chosen: JSON.stringify(chosen),
        given_by: who.accountId,
        ended_by: null,
        ended_at: null,
        ended_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sql`insert into batch_case (batch_id, case_id)
      select ${id}, unnest(${[...found]}::bigint[])`.execute(db)
    note({
      action: 'alteration',
      subject: `batch:${id}`,
      reason,
      details: { part: 'batch', ...given, until, chosen, cases: found },
    })
    return { batchId: id, cases: found.length }
  },
})

async function nextUnread(
  { db }: UnitOfWork,
  chosen: Omit<Parameters<typeof isAskedFor>[0], 'page' | 'state' | 'order'>,
  most: number,
  who: Who,
): Promise<readonly number[]> {
  const { rows } = await sql<{ caseId: number }>`
    select c.id as "caseId" from worklist w join case_file c on c.id = w.case_id
      left join case_feature f on f.case_id = w.case_id
    where ${listedIn.unread} and not ${isProposed} and ${isAskedFor(chosen, who)}
      and not exists (select from lease l where l.case_id = c.id and l.expires_at > now())
      and not exists (select from batch_case bc join batch b on b.id = bc.batch_id
        where bc.case_id = c.id and ${batchRuns})
    order by ${orders.place} limit ${most}`.execute(db)
  return rows.map(({ caseId }) => caseId)
}

/** @throws LB_BATCH_NOBODY */
async function needReaders(
  unit: UnitOfWork,
  given: {
    readonly team: string
    readonly officers: readonly string[]
    readonly specialism: string
  },
): Promise<void> {
  const all = await readingOfficers(unit)
  const known = new Set(all.map(({ accountId }) => accountId))
  const field = given.team !== '' ? 'team' : given.officers.length > 0 ? 'officers' : 'specialism'
  const unknown = given.officers.some((accountId) => !known.has(accountId))
  const some = all.some(
    ({ accountId, team, specialisms }) =>
      (given.team === '' || team === given.team) &&
      (given.officers.length === 0 || given.officers.includes(accountId)) &&
      (given.specialism === '' || specialisms.includes(given.specialism)),
  )
  if (unknown || !some) throw refusal(readingErrors, 'LB_BATCH_NOBODY', { field })
}

/** @throws LB_BATCH_DAY */
async function needDay({ db }: UnitOfWork, until: string): Promise<void> {
  const { rows } = await sql<{ fits: boolean }>`
    select ${until}::date between current_date and current_date + ${mostDays}::integer as fits`.execute(
    db,
  )
  if (!rows[0]?.fits) throw refusal(readingErrors, 'LB_BATCH_DAY', { field: 'until' })
}
