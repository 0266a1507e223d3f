import { asking, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, dataManager, free, type Rules, role } from '../../v0.1/0002-table-rules.ts'

/**
 * Who is in a live case is read by the refresh that compares them and by nobody else; the case itself is seen
 * with the care of the cases it is about. The sums by day are the same whoever asks.
 */
export const liveCareSql = `
create table live_people (
  live_case_id bigint primary key references live_case,
  -- [{role, givenNames, familyName, birthDate, postcode, phones, vehicles}]
  people jsonb not null
);
perform set_config('lookback.conflicts', '{}', true);
perform set_config('lookback.role', 'dataManager', true);
insert into live_people select id, people from live_case;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
alter table live_case drop column people;

${asking(
  'lookback_live_counts',
  'recorded_on date, about_review boolean, compared boolean, cases bigint',
  'dataManager',
  `select recorded_on, about_review, compared_at is not null, count(*) from live_case group by 1, 2, 3`,
)}
create view live_count with (security_invoker = true) as
  select * from lookback_live_counts() where ${caseRoles};
grant select on live_count to lookback_app;
`

const livePeopleRules: Readonly<Record<string, Rules>> = {
  live_people: { select: dataManager, insert: dataManager },
}

export const liveCareSecuritySql = `
${securedSql(livePeopleRules)}
alter policy live_case_select on live_case using (${caseRoles} and (${dataManager}
  or ${role('authoriser')} and (${free} or not about_review)
  or exists (select from live_match m where m.live_case_id = live_case.id)));
${maintainSql}
`
