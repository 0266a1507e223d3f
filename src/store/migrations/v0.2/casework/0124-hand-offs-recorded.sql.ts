/**
 * Whether a source records hand-offs at all: with its first one, what it says of all its cases changes, so that the next
 * refresh works them out anew. It stays so, whatever of it is corrected later.
 */
export const handOffsRecordedSql = `
alter table source add column records_hand_offs boolean not null default false;
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
update source set records_hand_offs = true where exists (
  select from event e where e.source_id = source.id and e.kind = 'transfer' and e.case_id is not null);
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);

create function lookback_first_hand_off() returns trigger language plpgsql as $f$
declare
  firsts text[];
begin
  select array_agg(distinct a.source_id) into firsts from added a join source s on s.id = a.source_id
    where a.kind = 'transfer' and a.case_id is not null and not s.records_hand_offs;
  if firsts is null then return null; end if;
  update source set records_hand_offs = true where id = any (firsts);
  -- Before the first refresh everything is due.
  if exists (select from refresh) then
    insert into refresh_due (item, item_id) select 'case', c.id from case_file c where c.source_id = any (firsts);
  end if;
  return null;
end $f$;
create trigger first_hand_off after insert on event referencing new table as added
  for each statement execute function lookback_first_hand_off();
`
