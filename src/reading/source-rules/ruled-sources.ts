import { type RawBuilder, sql } from 'kysely'
import { isAtWork } from '../batches/held-batches.ts'
import { standingAside } from '../standing-aside.ts'

/** Officers who read the cases of each source by a rule that stands and are at work: `rule_id`, `source_id`, `account_id`. */
export const sourceReaders = sql`
  select r.id as rule_id, r.source_id, p.id as account_id from source_rule r
    join account_specialism s on s.specialism = r.specialism join account_place p on p.id = s.account_id
  where r.ended_at is null and ${isAtWork}`

/**
 * Parts of a `with` clause. `ruled_source` has the sources that rules give to some officers: how many of them are at work, and
 * whether this officer is one (`mine`). `shut_case` has, of their cases, how many of those officers cannot read it: it is closed to them,
 * they have read it or had a part in it before it was reopened, or have put it or its kind back. Where none of them can it is
 * everybody’s, so that none waits for somebody who never comes.
 */
export const ruledSources = (accountId: string): RawBuilder<unknown> => sql`
  source_reader as materialized (select distinct source_id, account_id from (${sourceReaders}) r),
  ruled_source as materialized (
    select source_id, count(*) as readers, bool_or(account_id = ${accountId}::text) as mine
    from source_reader group by source_id),
  source_aside as materialized (
    select a.* from (${standingAside}) a
    where a.how <> 'keep' and a.account_id in (select account_id from source_reader)),
  shut_case as materialized (
    select x.case_id, count(*) as readers from (
      select case_id, account_id from batch_conflict
      union select case_id, account_id from earlier_part
      union select case_id, account_id from reading_head
      union select case_id, account_id from source_aside
      union select f.id, a.account_id from source_aside a join case_file k on k.id = a.case_id
        join case_file f on f.category is not distinct from k.category
        where a.how = 'notThisKind') x
      join case_file c on c.id = x.case_id
      join source_reader r on r.source_id = c.source_id and r.account_id = x.account_id
    group by x.case_id)`

/** The parts above beside `case_file c`; a join and no question for each case, as all unread cases are asked about at once. */
export const besideRules = sql`left join ruled_source ruled on ruled.source_id = c.source_id
  left join shut_case shut on shut.case_id = c.id`

/** Of a case beside them: no rule keeps it for others. */
export const isOfNoOthersSource = sql<boolean>`coalesce(
  ruled.mine or coalesce(shut.readers, 0) >= ruled.readers, true)`
