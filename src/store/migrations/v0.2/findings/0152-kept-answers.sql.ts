import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { dataManager, numbers, type Rules } from '../../v0.1/0002-table-rules.ts'

/**
 * How many cases have each explanation, kept as findings come and go: of a million cases the page of figures took apart nineteen
 * million explanations each time it was asked for.
 */
export const keptAnswersSql = `
create table answer_change (explanation_id integer not null, change bigint not null);

create function lookback_count_answers() returns trigger language plpgsql as $f$
begin
  insert into answer_change (explanation_id, change)
    select said.id, case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed c cross join unnest(c.explanations) as said (id) where said.id is not null group by 1;
  return null;
end $f$;
create function lookback_recount_answers() returns trigger language plpgsql as $f$
begin
  insert into answer_change (explanation_id, change)
    select said.id, sum(c.change) from (
      select explanations, 1 as change from changed union all select explanations, -1 from former) c
      cross join unnest(c.explanations) as said (id)
    where said.id is not null group by 1 having sum(c.change) <> 0;
  return null;
end $f$;
create trigger counted_in after insert on case_findings referencing new table as changed
  for each statement execute function lookback_count_answers();
create trigger counted_out after delete on case_findings referencing old table as changed
  for each statement execute function lookback_count_answers();
create trigger counted_again after update on case_findings referencing old table as former new table as changed
  for each statement execute function lookback_recount_answers();

-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into answer_change (explanation_id, change)
  select said.id, count(*) from case_findings c cross join unnest(c.explanations) as said (id)
  where said.id is not null group by 1;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);

create or replace function lookback_figure_counts()
returns table (definition_id text, version integer, answer text, cases bigint) language plpgsql stable as $f$
#variable_conflict use_column
declare
  asked_as text := lookback_role();
  asked_without text := lookback_setting('conflicts');
begin
  perform set_config('lookback.role', 'dataManager', true);
  perform set_config('lookback.conflicts', '{}', true);
  return query
    select p.definition_id, p.version, e.answer, sum(s.cases)::bigint
    from (select explanation_id as id, sum(change) as cases from answer_change group by 1) s
    join explanation e on e.id = s.id join evaluated_definition p on p.place = e.place
    where s.cases <> 0 group by 1, 2, 3;
  perform set_config('lookback.role', asked_as, true);
  perform set_config('lookback.conflicts', asked_without, true);
end $f$;
`

const keptAnswersRules: Readonly<Record<string, Rules>> = {
  answer_change: { select: numbers, insert: dataManager, delete: dataManager },
}

export const keptAnswersSecuritySql = `
${securedSql(keptAnswersRules)}
${maintainSql}
`
