import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { isDecided, isProposed, recordOpening } from '../cases/index.ts'
import { lock } from '../store/index.ts'
import { questionSets } from './questions/question-sets.ts'

/** A case taken and not read goes back to the pile after this long. */
const leaseHours = 4

/** By question set: which answers say that a case is found, and on which questions readers may not differ. */
const deciding = JSON.stringify(
  Object.fromEntries(
    questionSets.map(({ id, decides, arbitrated }) => [id, { ...decides, arbitrated }]),
  ),
)
const found = (reading: string) =>
  sql.raw(`(
  coalesce(${reading}.answers ->> (sets.decides -> ${reading}.question_set ->> 'question'), '')
    in (select jsonb_array_elements_text(sets.decides -> ${reading}.question_set -> 'matters')))`)

/** Two readings that answer a question differently on which readers may not differ. */
const contested = sql.raw(`exists (
  select from jsonb_array_elements_text(sets.decides -> ra.question_set -> 'arbitrated') as asked (question)
  where ra.answers ->> asked.question is distinct from rb.answers ->> asked.question)`)

/**
 * What an officer is given: the case they hold, else one on which two others differ, else one assigned
 * to be read again, else the first unread one in nobody else's hands. What others answered stays
 * hidden in all of them. Takers wait for each other, so that two never hold one case.
 */
export const takeNext = defineAct({
  name: 'reading.takeNext',
  often: true,
  kind: 'write',
  about: 'Takes the next case that is this officer’s to read, and opens it for review',
  permission: 'submitReading',
  input: fields.nothing,
  output: z.strictObject({ caseId: outputs.id }).nullable(),
  subject: () => 'worklist',
  notes: ['alteration', 'consultation'],
  async run(unit): Promise<{ readonly caseId: number } | null> {
    const { db, note } = unit
    await lock(unit, 'takeNext')
    const { rows } = await sql<{ caseId: number }>`
        with sets as (select ${deciding}::jsonb as decides),
        standing as (
          select h.case_id, h.reading_id, h.account_id from reading_head h
          where not exists (select from reading_head o where o.supersedes = h.reading_id)),
        read as (
          select case_id, count(*) as readings,
            bool_or(account_id = ${unit.who.accountId}) as mine, min(reading_id) as a, max(reading_id) as b
          from standing group by case_id),
        again as (
          select read.case_id, 1 as turn, read.b as since
          from read cross join sets join reading ra on ra.id = read.a join reading rb on rb.id = read.b
          where readings = 2 and not mine and (${found('ra')} <> ${found('rb')} or ${contested})
          union all
          select read.case_id, 2, read.a from read join second_reading s using (case_id)
          where readings = 1 and not mine),
        waiting as (
          select case_id, turn, since from again
          union all
          select w.case_id, 3, w.place from worklist w
          where not exists (select from read where read.case_id = w.case_id))
        select c.id as "caseId" from waiting join case_file c on c.id = waiting.case_id
        where not ${isDecided} and not ${isProposed} and not exists (
          select from lease l where l.case_id = c.id and l.expires_at > now()
            and l.account_id <> ${unit.who.accountId})
        order by exists (select from lease l where l.case_id = c.id and l.expires_at > now()) desc,
          turn, since
        limit 1`.execute(db)
    const [next] = rows
    if (!next) {
      note({ action: 'consultation', subject: 'worklist', details: { taken: null } })
      return null
    }
    await sql`insert into lease (case_id, account_id, taken_at, expires_at)
        values (${next.caseId}, ${unit.who.accountId}, now(), now() + make_interval(hours => ${leaseHours}))
        on conflict (case_id, account_id)
        do update set taken_at = now(), expires_at = excluded.expires_at`.execute(db)
    note({ action: 'alteration', subject: `case:${next.caseId}`, details: { part: 'lease' } })
    await recordOpening(unit, unit.session, next.caseId, 'review', '')
    return next
  },
})

export const release = ({ db, who }: UnitOfWork, caseId: number) =>
  db
    .deleteFrom('lease')
    .where('case_id', '=', caseId)
    .where('account_id', '=', who.accountId)
    .execute()
