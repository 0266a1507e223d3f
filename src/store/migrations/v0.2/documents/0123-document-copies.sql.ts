import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, dataManager, managed, type Rules } from '../../v0.1/0002-table-rules.ts'

/** Which documents are copies of which, and by what they are found. */
export const documentCopiesSql = `
-- No row: not looked at since the document came. bands: what those alike share. copy_of null: nobody has said.
create table document_sketch (
  document_id bigint primary key references document on delete cascade,
  method integer not null,
  digest text not null,
  words integer not null,
  bands integer[] not null,
  signature bytea not null,
  copy_of bigint,
  likeness double precision
);
create index document_sketch_bands on document_sketch using gin (bands) with (fastupdate = off);
create index document_sketch_copies on document_sketch (copy_of) where copy_of <> document_id;
alter table document_sketch alter column bands set statistics 0;

create function lookback_sketch_due() returns trigger language plpgsql as $f$
begin
  delete from document_sketch where document_id = new.id;
  return new;
end $f$;
create trigger sketch_due after update of text on document
  for each row when (old.text is distinct from new.text) execute function lookback_sketch_due();

-- The documents that are alike, each with the first of its set, which is itself for the first. Two with one digest have the same words.
create table document_copy (
  document_id bigint primary key references document on delete cascade,
  copy_of bigint not null,
  likeness double precision not null check (likeness between 0 and 1),
  digest text not null
);
create index document_copy_sets on document_copy (copy_of);
`

const copyRules: Readonly<Record<string, Rules>> = {
  document_sketch: managed(dataManager),
  document_copy: managed(
    `${caseRoles} and exists (select from document d where d.id = document_id)`,
  ),
}

export const documentCopiesSecuritySql = `${securedSql(copyRules)}\n${maintainSql}`
