import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { dataManager } from '../../v0.1/0002-table-rules.ts'

/**
 * Under row security an array’s index stands idle, as its operator is not leakproof: each look for texts that share a band
 * read the bands of all. Here a band is a row, and equality finds it.
 */
export const documentBandsSql = `
create table document_band (
  band integer not null,
  document_id bigint not null,
  primary key (band, document_id)
);
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into document_band select distinct band, document_id from document_sketch, unnest(bands) band;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
drop index document_sketch_bands;
-- It stood idle for the same reason.
drop index link_record_keys;

create function lookback_bands_come() returns trigger language plpgsql as $f$
begin
  insert into document_band select distinct band, document_id from came, unnest(bands) band;
  return null;
end $f$;
create trigger bands_come after insert on document_sketch
  referencing new table as came for each statement execute function lookback_bands_come();

create function lookback_bands_go() returns trigger language plpgsql as $f$
begin
  delete from document_band b using gone g, unnest(g.bands) of_it (own)
    where b.band = of_it.own and b.document_id = g.document_id;
  return null;
end $f$;
create trigger bands_go after delete on document_sketch
  referencing old table as gone for each statement execute function lookback_bands_go();
`

export const documentBandsSecuritySql = `${securedSql({ document_band: { select: dataManager, insert: dataManager, delete: dataManager } })}\n${maintainSql}`
