/**
 * Every record says which import map read it, so that it is always read again alike; and what a case
 * is known by, so that records without its reference find it, is kept with the case.
 */
export const whatReadARecordSql = `
-- The hash of a map of import_map. Null: no map reads records of this kind, or it was kept before this.
alter table record add column map_hash text;
-- What records without its reference know it by: of a referral its child and day.
alter table case_file add column known_by text[] not null default '{}';
create index case_file_known_by on case_file using gin (known_by) where known_by <> '{}';

-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
-- Until now the newest map of a source and kind read its records.
update record r set map_hash = m.hash
  from (select distinct on (source_id, kind) source_id, kind, hash from import_map
    order by source_id, kind, id desc) m
  where m.source_id = r.source_id and m.kind = r.kind;
update case_file c set known_by = k.known_by
  from (
    select id, array_agg(distinct known order by known) as known_by from (
      select c.id, m.ref || '@' || c.opened as known
      from case_file c join mention m on m.case_id = c.id
      where c.kind = 'referral' and c.opened is not null and m.role = 'victim'
      union
      select id, ref from case_file where kind = 'referral' and ref ~ '@[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    ) one group by id
  ) k
  where k.id = c.id;
`
