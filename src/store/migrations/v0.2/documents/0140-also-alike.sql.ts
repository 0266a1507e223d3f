import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, managed } from '../../v0.1/0002-table-rules.ts'

/** A document is in one set of copies, and may be alike to the first ones of others. */
export const alsoAlikeSql = `
create table document_also (
  document_id bigint not null references document on delete cascade,
  copy_of bigint not null,
  likeness double precision not null check (likeness between 0 and 1),
  primary key (document_id, copy_of)
);
create index document_also_sets on document_also (copy_of);
`

export const alsoAlikeSecuritySql = `${securedSql({
  document_also: managed(
    `${caseRoles} and exists (select from document d where d.id = document_id)`,
  ),
})}\n${maintainSql}`
