import { asking, maintainSql, securedSql } from './0002-row-security.sql.ts'
import { dataManager, managed, numbers, ofCase, type Rules } from './0002-table-rules.ts'

/**
 * Findings, one row a case. Thousands of cases have the same answer for the same reasons: what is said
 * is kept once, and each case keeps which. What links supply is of the case alone, so it stays with
 * the case, under its row security; an explanation names nobody.
 */
export const findingsByCaseSql = `
-- What the last refresh held every case against; place: where among a case's explanations.
create table evaluated_definition (
  place integer primary key,
  definition_id text not null,
  version integer not null,
  unique (definition_id, version),
  foreign key (definition_id, version) references definition
);
-- missing: facts that would settle it, in words.
create table explanation (
  id integer primary key,
  place integer not null references evaluated_definition,
  answer text not null check (answer in ('met', 'notMet', 'undetermined')),
  clauses jsonb not null,
  missing jsonb not null
);
-- bases: of the findings that rest on links, by 'id@version'.
create table case_findings (
  case_id bigint primary key references case_file,
  explanations integer[] not null,
  bases jsonb not null default '{}'
);

-- What foreign keys would hold of each element, held of many rows at once: one finding a definition.
create function lookback_explained() returns trigger language plpgsql as $f$
declare
  places bigint := (select count(*) from evaluated_definition);
begin
  if exists (select from added where cardinality(explanations) <> places)
      or exists (
        select from (select distinct said.id, said.place
          from added cross join unnest(explanations) with ordinality as said (id, place)) a
        where not exists (select from explanation e where e.id = a.id and e.place = a.place)) then
    raise exception 'LB_FINDING_UNEXPLAINED: a case has one explanation for each definition'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create trigger explained after insert on case_findings referencing new table as added
  for each statement execute function lookback_explained();
create trigger explained_still after update on case_findings referencing new table as added
  for each statement execute function lookback_explained();

create function lookback_explanation_unused() returns trigger language plpgsql as $f$
declare
  asked_without text := lookback_setting('conflicts');
  used boolean;
begin
  perform set_config('lookback.conflicts', '{}', true);
  used := exists (select from gone join
    (select distinct unnest(explanations) as id from case_findings) u using (id));
  perform set_config('lookback.conflicts', asked_without, true);
  if used then
    raise exception 'LB_FINDING_UNEXPLAINED: a finding rests on this explanation'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create trigger explanation_unused after delete on explanation referencing old table as gone
  for each statement execute function lookback_explanation_unused();
`

/** What the last refresh found stays found. */
export const findingsMovedSql = `
-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into evaluated_definition
  select row_number() over (order by definition_id, version), definition_id, version
  from (select distinct definition_id, version from finding) d;
insert into explanation
  select row_number() over (), s.* from (
    select distinct p.place, f.answer, f.clauses, jsonb_path_query_array(f.missing, '$[*].words')
    from finding f join evaluated_definition p using (definition_id, version)) s;
insert into case_findings
  select f.case_id, array_agg(e.id order by p.place),
    coalesce(jsonb_object_agg(p.definition_id || '@' || p.version, f.basis) filter (where
      jsonb_path_exists(f.basis, '$.viaLinks[*]') or jsonb_path_exists(f.basis, '$.ties[*]')), '{}')
  from finding f join evaluated_definition p using (definition_id, version)
    join explanation e on e.place = p.place and e.answer = f.answer and e.clauses = f.clauses
      and e.missing = jsonb_path_query_array(f.missing, '$[*].words')
  group by f.case_id having count(*) = (select count(*) from evaluated_definition);
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
drop table finding;
`

const refreshed: Rules = { select: numbers, insert: dataManager, delete: dataManager }

const rules: Readonly<Record<string, Rules>> = {
  evaluated_definition: refreshed,
  explanation: refreshed,
  case_findings: managed(`${numbers} and ${ofCase()}`),
}

/** A finding, as everybody reads it; and counts, which look up what was said after counting. */
const viewsSql = `
create view finding with (security_invoker = true) as
  select c.case_id, p.definition_id, p.version, e.answer, e.clauses, e.missing,
    coalesce(c.bases -> (p.definition_id || '@' || p.version), '{"viaLinks": [], "ties": []}') as basis
  from evaluated_definition p cross join case_findings c
    join explanation e on e.id = c.explanations[p.place];
grant select on finding to lookback_app;

drop view figure_count;
drop function lookback_figure_counts();
${asking(
  'lookback_figure_counts',
  'definition_id text, version integer, answer text, cases bigint',
  'dataManager',
  `select p.definition_id, p.version, e.answer, sum(s.cases)::bigint
    from (select said.id, count(*) as cases
      from case_findings c cross join unnest(c.explanations) as said (id) group by 1) s
    join explanation e on e.id = s.id join evaluated_definition p on p.place = e.place
    group by 1, 2, 3`,
)}
create view figure_count with (security_invoker = true) as
  select * from lookback_figure_counts() where ${numbers};
grant select on figure_count to lookback_app;

drop function lookback_table_counts(text[]);
${asking(
  'lookback_table_counts',
  `year text, area text, source text, category text, answers text[], cases bigint`,
  'dataManager',
  `with named as (
      select w.n, p.place from unnest(wanted) with ordinality w (name, n)
        left join evaluated_definition p on p.definition_id || '@' || p.version = w.name),
    said as (
      select extract(year from c.opened)::text as year, c.area, c.source_id as source, c.category,
        (select array_agg(f.explanations[named.place] order by named.n) from named) as ids,
        count(*) as cases
      from case_file c left join case_findings f on f.case_id = c.id
      where asked_as in ('authoriser', 'dataManager') group by 1, 2, 3, 4, 5),
    one as (
      select year, area, source, category, cases,
        (select array_agg(coalesce(e.answer, 'undetermined') order by s.n)
          from unnest(ids) with ordinality s (id, n) left join explanation e on e.id = s.id) as answers
      from said)
    select year, area, source, category, answers, sum(cases)::bigint from one group by 1, 2, 3, 4, 5`,
).replace('lookback_table_counts()', 'lookback_table_counts(wanted text[])')}
`

export const findingsByCaseSecuritySql = `${securedSql(rules)}\n${viewsSql}\n${maintainSql}`
