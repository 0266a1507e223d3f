import { type RawBuilder, sql } from 'kysely'
import { questionSets } from './questions/question-sets.ts'

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
 * Cases read already that have to be read again, as parts of a `with` clause: `owed` has `case_id`,
 * `turn` (1: two officers differ and a third decides; 2: a second reading is assigned; 3: its decision was
 * reopened and it is read anew) and `since`, the reading after which it is owed; `readings_made` has every
 * case read, without what was read before a decision was reopened. Cases that `accountId` has
 * read are not that officer's to read again and are left out; null asks for what anybody owes.
 */
export const readingsOwed = (accountId: string | null): RawBuilder<unknown> => sql`
  sets as (select ${deciding}::jsonb as decides),
  standing as (
    select h.case_id, h.reading_id, h.account_id from reading_head h
    where not exists (select from reading_head o where o.supersedes = h.reading_id)
      and not exists (select from earlier_part e
        where e.case_id = h.case_id and e.account_id = h.account_id)),
  readings_made as (
    select case_id, count(*) as readings,
      coalesce(bool_or(account_id = ${accountId}::text), false) as mine,
      min(reading_id) as a, max(reading_id) as b
    from standing group by case_id),
  owed as (
    select m.case_id, 1 as turn, m.b as since
    from readings_made m cross join sets join reading ra on ra.id = m.a join reading rb on rb.id = m.b
    where readings = 2 and not mine and (${found('ra')} <> ${found('rb')} or ${contested})
    union all
    select m.case_id, 2, m.a from readings_made m join second_reading s using (case_id)
    where readings = 1 and not mine
    union all
    select h.case_id, 3, max(h.reading_id) from reading_head h
    where h.case_id in (select case_id from earlier_part where part = 'read')
      and not exists (select from standing s where s.case_id = h.case_id)
      and not exists (select from earlier_part e
        where e.case_id = h.case_id and e.account_id = ${accountId}::text)
    group by h.case_id)`
