/**
 * What the worklist shows of a case at a glance, and is narrowed by. The next refresh works the cases out
 * anew: those that stand have neither.
 */
export const worklistColumnsSql = `
alter table case_feature add column chips jsonb not null default '[]';
-- Years at the offence, of the youngest child whose age is recorded.
alter table case_feature add column child_age integer;
-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into refresh_due (item, item_id) select 'case', id from case_file where exists (select from refresh);
`
