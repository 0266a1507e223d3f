import { type RawBuilder, sql } from 'kysely'
import { permissions } from '../../access/index.ts'
import { standingAside } from '../standing-aside.ts'

/** A batch that was not ended, on a day before its last has passed. */
const runs = sql`b.ended_at is null and b.until >= current_date`

/** Of `account_place p`: p reads cases and is not away today. */
export const isAtWork = sql`(p.enabled and p.role in (${sql.join(permissions.submitReading)})
  and not exists (select from absence away where away.account_id = p.id
    and current_date between away.starts and away.ends))`

/** Of `batch b` and `account_place p`: p is one of those it was given to. */
const isGivenTo = sql`(case when b.team <> '' then p.team = b.team
    when b.officers <> '{}' then p.id = any(b.officers) else true end
  and (b.specialism = '' or exists (select from account_specialism s
    where s.account_id = p.id and s.specialism = b.specialism)))`

/** Officers of each batch who are at work, by name: `batch_id`, `account_id`. */
export const batchTakers = sql`
  select b.id as batch_id, p.id as account_id from batch b join account_place p on ${isGivenTo}
  where ${runs} and ${isAtWork}`

export const batchRuns = runs

/**
 * A part of a `with` clause. `kept_back` has the cases that batches keep for some officers, and whether this officer is one of
 * them (`mine`). A case is kept back only while somebody of its batch is at work who could read it: it is not closed to them,
 * they have neither read it nor had a part in it before it was reopened, and have not put it or its kind back. Else it is everybody’s again, so that none waits
 * for somebody who never comes.
 */
export const keptBack = (accountId: string): RawBuilder<unknown> => sql`
  taker as materialized (${batchTakers}),
  kept_back as materialized (
    select bc.case_id, bool_or(t.account_id = ${accountId}::text) as mine
    from taker t join batch_case bc using (batch_id)
    where not exists (select from batch_conflict x
        where x.case_id = bc.case_id and x.account_id = t.account_id)
      and not exists (select from earlier_part e
        where e.case_id = bc.case_id and e.account_id = t.account_id)
      and not exists (select from reading_head h
        where h.case_id = bc.case_id and h.account_id = t.account_id)
      and not exists (select from (${standingAside}) a
        where a.account_id = t.account_id and a.how <> 'keep' and (a.case_id = bc.case_id
          or a.how = 'notThisKind' and exists (select from case_file k join case_file f on f.id = bc.case_id
            where k.id = a.case_id and k.category is not distinct from f.category)))
    group by bc.case_id)`
