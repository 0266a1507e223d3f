/**
 * That a row's source is in the store is asked once a statement, as what provenance names already is: a foreign key asks row
 * by row, and was a quarter of what writing an import took, with the same answer each time. A source that rows name
 * can be neither removed nor renamed, as before.
 */
const tables = [
  'record',
  'case_file',
  'mention',
  'event',
  'thing_link',
  'case_staff',
  'document',
] as const

const bySource = (table: string) => `
alter table ${table} drop constraint ${table}_source_id_fkey;
create trigger of_source after insert on ${table} referencing new table as written
  for each statement execute function lookback_of_source();
create trigger of_source_still before update of source_id on ${table}
  for each row when (old.source_id <> new.source_id) execute function lookback_of_source_still();`

export const sourcesByStatementSql = `
create function lookback_of_source() returns trigger language plpgsql as $f$
begin
  if exists (select from (select distinct source_id from written) w
      where not exists (select from source s where s.id = w.source_id)) then
    raise exception 'LB_NO_SUCH_SOURCE: % names a source that is not there', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create function lookback_of_source_still() returns trigger language plpgsql as $f$
begin
  if not exists (select from source s where s.id = new.source_id) then
    raise exception 'LB_NO_SUCH_SOURCE: % names a source that is not there', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return new;
end $f$;
create function lookback_source_named() returns trigger language plpgsql as $f$
declare
  asked_without text := coalesce(current_setting('lookback.conflicts', true), '');
  named boolean;
begin
  perform set_config('lookback.conflicts', '{}', true);
  named := ${tables.map((table) => `exists (select from ${table} where source_id = old.id)`).join('\n    or ')};
  perform set_config('lookback.conflicts', asked_without, true);
  if named then
    raise exception 'LB_SOURCE_NAMED: rows name the source %', old.id
      using errcode = 'foreign_key_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $f$;
create trigger named before delete on source
  for each row execute function lookback_source_named();
create trigger named_still before update of id on source
  for each row when (old.id <> new.id) execute function lookback_source_named();
${tables.map(bySource).join('')}
`
