import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, managed } from '../../v0.1/0002-table-rules.ts'

/**
 * What a record says stands in one row, as one array of items, and not in a row an item: seven of the fifteen rows that a
 * police row became, and a third of what the server had to do for it. Which records say an item is found by the array's index.
 */
export const provenanceOfARecordSql = `
-- An item of the archive as one number: its kind is the remainder by eight. Null where there is no such kind.
create function lookback_item(kind text, id bigint) returns bigint
language sql immutable strict parallel safe
return id * 8 + array_position(array['case', 'mention', 'event', 'thing', 'staff', 'document'], kind);

alter table provenance rename to provenance_by_item;
create table provenance (
  record_id bigint constraint provenance_of_record_pkey primary key,
  items bigint[] not null check (array_position(items, null) is null)
);
-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into provenance
  select record_id, array_agg(lookback_item(item, item_id) order by lookback_item(item, item_id))
  from provenance_by_item group by record_id;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
drop table provenance_by_item;
create index provenance_items on provenance using gin (items) with (fastupdate = off);
-- Never compared but by its index: nothing is learnt of how it is spread.
alter table provenance alter column items set statistics 0;
create trigger of_record after insert on provenance referencing new table as written
  for each statement execute function lookback_of_record();
create trigger of_record_still after update on provenance referencing new table as written
  for each statement execute function lookback_of_record();

-- The current records that say any of these items: each is looked up by itself, however small the planner believes the table.
create function lookback_records_behind(asked bigint[]) returns setof bigint
language plpgsql stable set enable_seqscan = off as $f$
begin
  return query select distinct p.record_id
    from unnest(asked) as a (item)
      cross join lateral (select s.record_id from provenance s where s.items @> array[a.item] offset 0) p
    where exists (select from record r where r.id = p.record_id and r.current);
end $f$;

create or replace function lookback_record_shows(record_id bigint) returns boolean
language plpgsql stable parallel safe as $f$
begin
  return not exists (
    select from provenance p cross join lateral (
      select item % 8 as kind, item / 8 as id from unnest(p.items) as i (item)) s
    where p.record_id = lookback_record_shows.record_id and case s.kind
      when 1 then s.id = any (lookback_conflicts())
      when 2 then not exists (select from mention m where m.id = s.id)
      when 3 then not exists (select from event e where e.id = s.id)
      when 5 then not exists (select from case_staff c where c.id = s.id)
      when 6 then not exists (select from document d where d.id = s.id)
      else false end);
end $f$;
`

export const provenanceOfARecordSecuritySql = `
${securedSql({ provenance: managed(caseRoles) })}
${maintainSql}
`
