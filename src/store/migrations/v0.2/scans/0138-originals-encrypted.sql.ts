import { caseRoles, dataManager } from '../../v0.1/0002-table-rules.ts'

/**
 * Originals may be encrypted at rest. Which key does it stands beside each; how each is kept may change, what it is may not.
 * Those whose documents are gone are shown to a data manager who sees every case, so that none stays in clear unseen.
 */
export const originalsEncryptedSql = `
alter table document_original add column key_id text check (key_id ~ '^[0-9a-f]{16}$');
create index document_original_keys on document_original (key_id) where key_id is not null;
drop trigger append_only on document_original;

create function lookback_original_kept() returns trigger language plpgsql as $f$
begin
  if (new.sha256, new.bytes) is distinct from (old.sha256, old.bytes)
      or new.key_id is not distinct from old.key_id
      or new.key_id is null and (encode(sha256(new.body), 'hex') <> new.sha256) then
    raise exception 'LB_APPEND_ONLY: % keeps what was written', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $f$;
create trigger kept before delete on document_original
  for each row execute function lookback_append_only();
create trigger key_alone before update on document_original
  for each row execute function lookback_original_kept();

alter policy document_original_select on document_original using (${caseRoles}
  and (exists (select from document d where d.original = document_original.sha256)
    or ${dataManager} and (select lookback_free())));
create policy document_original_update on document_original for update using (${dataManager}) with check (${dataManager});
grant update (body, key_id) on document_original to lookback_app;
`
