import { maintainSql, securedSql } from './0002-row-security.sql.ts'
import { caseRoles, free, managed, mention, type Rules } from './0002-table-rules.ts'

/** Records that say too little to be joined, found anew at each refresh. */
export const unlinkableSql = `
-- record_id: the smallest mention of the record, as in link. best_weight: what a record that says
-- the very same would weigh against it.
create table link_unlinkable (
  record_id bigint primary key references mention on delete cascade,
  best_weight real not null
);
`

const rules: Readonly<Record<string, Rules>> = {
  link_unlinkable: managed(`${caseRoles} and (${free} or ${mention('record_id')})`),
}

export const unlinkableSecuritySql = `${securedSql(rules)}\n${maintainSql}`
