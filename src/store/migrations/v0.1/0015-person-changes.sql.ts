import { maintainSql, securedSql } from './0002-row-security.sql.ts'
import { caseRoles, free, managed, mention, type Rules } from './0002-table-rules.ts'

/** Whom the last refresh changed. Whoever is new altogether is not in it. */
export const personChangesSql = `
-- person_id: as the refresh left it. before: the people its mentions belonged to until then.
create table person_change (
  person_id text primary key,
  kind text not null check (kind in ('joined', 'split', 'regrouped', 'grew')),
  before text[] not null,
  mentions_added integer not null
);
`

const rules: Readonly<Record<string, Rules>> = {
  person_change: managed(
    `${caseRoles} and (${free} or ${mention('substr(person_id, 2)::bigint')})`,
  ),
}

export const personChangesSecuritySql = `${securedSql(rules)}\n${maintainSql}`
