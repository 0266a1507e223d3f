import { appendOnlySql, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import {
  caseRoles,
  dataManager,
  me,
  ofCase,
  officers,
  type Rules,
  role,
} from '../../v0.1/0002-table-rules.ts'

const hasPart = (caseId: string, account: string) =>
  `exists (select from earlier_part e where e.case_id = ${caseId} and e.account_id = ${account})`

/**
 * Who had a part in a case before its decision was reopened. Nobody of them reads, proposes or authorises
 * there again; a trigger keeps it, so that no way of reopening forgets it.
 */
export const earlierPartsSql = `
create table earlier_part (
  case_id bigint not null references case_file,
  account_id text not null,
  part text not null check (part in ('read', 'proposed', 'settled', 'owned')),
  noted_at timestamptz not null default now(),
  primary key (case_id, account_id, part)
);

create function lookback_note_earlier() returns trigger language plpgsql as $f$
declare
  asked_as text := lookback_role();
  asked_without text := lookback_setting('conflicts');
begin
  perform set_config('lookback.role', 'dataManager', true);
  perform set_config('lookback.conflicts', '{}', true);
  insert into earlier_part (case_id, account_id, part)
    select new.case_id, h.account_id, 'read' from reading_head h where h.case_id = new.case_id
    union
    select new.case_id, d.proposed_by, 'proposed' from decision d where d.case_id = new.case_id
    union
    select new.case_id, d.settled_by, 'settled' from decision d
      where d.case_id = new.case_id and d.status = 'returned'
    union
    select new.case_id, old.settled_by, 'settled'
    union
    select new.case_id, i.owner, 'owned' from item i where i.case_id = new.case_id
    union
    select new.case_id, s.owner, 'owned' from item_step s join item i on i.id = s.item_id
      where i.case_id = new.case_id
    on conflict do nothing;
  perform set_config('lookback.role', asked_as, true);
  perform set_config('lookback.conflicts', asked_without, true);
  return null;
end $f$;
create trigger earlier_noted after update on decision for each row
  when (old.status = 'authorised' and new.status = 'reopened')
  execute function lookback_note_earlier();

-- Decisions reopened before: who authorised them stands in the ledger alone.
perform set_config('lookback.conflicts', '{}', true);
perform set_config('lookback.role', 'dataManager', true);
insert into earlier_part (case_id, account_id, part)
  select d.case_id, h.account_id, 'read' from decision d join reading_head h on h.case_id = d.case_id
    where d.status = 'reopened' and h.submitted_at < d.settled_at
  union
  select d.case_id, d.proposed_by, 'proposed' from decision d where d.status = 'reopened'
  union
  select r.case_id, r.settled_by, 'settled' from decision d
    join decision r on r.case_id = d.case_id and r.status = 'returned' and r.id < d.id
    where d.status = 'reopened'
  union
  select d.case_id, s.owner, 'owned' from decision d join item i on i.case_id = d.case_id
    join item_step s on s.item_id = i.id
    where d.status = 'reopened' and s.taken_at < d.settled_at;
declare
  reopened bigint[] := array(select case_id from decision where status = 'reopened');
begin
  perform set_config('lookback.role', 'ledgerReader', true);
  insert into earlier_part (case_id, account_id, part)
    select distinct substr(l.subject, 6)::bigint, l.account_id, 'settled' from ledger_entry l
    where l.subject in (select 'case:' || c from unnest(reopened) c)
      and l.body::jsonb -> 'details' ->> 'part' = 'decision'
      and l.body::jsonb -> 'details' ->> 'step' = 'authorise'
      and exists (select from ledger_entry later where later.subject = l.subject
        and later.index > l.index and later.body::jsonb -> 'details' ->> 'part' = 'decision'
        and later.body::jsonb -> 'details' ->> 'step' = 'reopen')
    on conflict do nothing;
end;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
${appendOnlySql(['earlier_part'])}
`

const earlierRules: Readonly<Record<string, Rules>> = {
  earlier_part: { select: `${caseRoles} and ${ofCase()}`, insert: dataManager },
}

const freshEyes = (table: string) => `not ${hasPart(`${table}.case_id`, me)}`

/** A reading of another of the same round, not of one before the decision was reopened. */
const twoHaveRead = `exists (select from reading_head h join reading_head o on o.case_id = h.case_id
    and o.account_id <> h.account_id where h.case_id = reading.case_id
    and not ${hasPart('h.case_id', 'h.account_id')} and not ${hasPart('o.case_id', 'o.account_id')})`

export const earlierPartsSecuritySql = `
${securedSql(earlierRules)}
alter policy decision_insert on decision with check (${officers} and proposed_by = ${me}
  and status = 'proposed' and settled_by is null and ${ofCase()} and ${freshEyes('decision')});
alter policy decision_update on decision using (${role('authoriser')} and ${ofCase()})
  with check (settled_by = ${me} and (status = 'reopened' or status in ('authorised', 'returned')
    and proposed_by <> ${me} and ${freshEyes('decision')}));
alter policy reading_insert on reading with check (${officers} and account_id = ${me} and ${ofCase()}
  and (supersedes is null or exists (select from reading_head h where h.reading_id = reading.supersedes
    and h.case_id = reading.case_id and h.account_id = ${me})) and ${freshEyes('reading')});
alter policy reading_select on reading using (${caseRoles} and ${ofCase()} and (not ${officers}
  or account_id = ${me}
  or exists (select from reading_head h where h.case_id = reading.case_id and h.account_id = ${me})
  or ${twoHaveRead}
  or exists (select from decision d where d.case_id = reading.case_id and not exists (
    select from decision r where r.case_id = d.case_id and r.status = 'reopened' and r.id >= d.id))));
${maintainSql}
`
