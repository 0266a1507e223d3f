import { caseRoles } from '../v0.1/0002-table-rules.ts'

/**
 * Whether a record shows asks five other tables, each behind policies of its own: planning that took most of the time of
 * every statement that reads a record, for those too whom nothing is kept from. As a function it is planned when somebody
 * worked on a case, and once a connection.
 */
export const recordShowsSql = `
create function lookback_record_shows(record_id bigint) returns boolean
language plpgsql stable parallel safe as $f$
begin
  return not exists (
    select from provenance p where p.record_id = lookback_record_shows.record_id and case p.item
      when 'case' then p.item_id = any (lookback_conflicts())
      when 'mention' then not exists (select from mention m where m.id = p.item_id)
      when 'event' then not exists (select from event e where e.id = p.item_id)
      when 'staff' then not exists (select from case_staff s where s.id = p.item_id)
      when 'document' then not exists (select from document d where d.id = p.item_id)
      else false end);
end $f$;
alter policy record_select on record
  using (${caseRoles} and ((select lookback_free()) or lookback_record_shows(id)));
`
