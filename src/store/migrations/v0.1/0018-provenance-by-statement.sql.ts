/**
 * A record is kept for good, so that what names it needs no lock on it, and a foreign key, which asks row by
 * row, can be one check a statement: an import writes several rows of provenance for each record.
 *
 * Columns of documents are never compared, so nothing is learnt of how they are spread: reading them was
 * most of what telling the planner took.
 */
export const provenanceByStatementSql = `
create function lookback_of_record() returns trigger language plpgsql as $f$
declare
  asked_without text := lookback_setting('conflicts');
  lacking boolean;
begin
  perform set_config('lookback.conflicts', '{}', true);
  lacking := exists (select from (select distinct record_id from written) w
    where not exists (select from record r where r.id = w.record_id));
  perform set_config('lookback.conflicts', asked_without, true);
  if lacking then
    raise exception 'LB_NO_SUCH_RECORD: provenance names a record that is not there'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create trigger of_record after insert on provenance referencing new table as written
  for each statement execute function lookback_of_record();
create trigger of_record_still after update on provenance referencing new table as written
  for each statement execute function lookback_of_record();
alter table provenance drop constraint provenance_record_id_fkey;
create trigger kept_id before update on record for each row when (old.id <> new.id)
  execute function lookback_append_only();

alter table record alter column raw set statistics 0;
alter table case_file alter column facts set statistics 0;
alter table mention alter column person set statistics 0;
alter table event alter column details set statistics 0, alter column text set statistics 0;
alter table document alter column text set statistics 0, alter column content set statistics 0;
`
