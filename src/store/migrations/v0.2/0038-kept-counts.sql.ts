import { asking, maintainSql, securedSql } from '../v0.1/0002-row-security.sql.ts'
import { dataManager, numbers, type Rules, role } from '../v0.1/0002-table-rules.ts'

/**
 * Counts that are kept as what they count changes, so that no page counts all cases. Each change is a row of
 * its own: whoever reads or decides waits for nobody else's count. The learner adds the rows up as it goes.
 */
export const keptCountsSql = `
create table kept_change (
  what text not null check (what in ('case', 'mention', 'person', 'group', 'extract', 'quarantined',
    'listed', 'read', 'decided', 'awaiting')),
  source_id text not null default '',
  change bigint not null
);

-- Rows of a table that came or went with one statement.
create function lookback_count_rows() returns trigger language plpgsql as $f$
begin
  insert into kept_change (what, change)
    select tg_argv[0], case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed having count(*) > 0;
  return null;
end $f$;
${['mention', 'person', 'network_group', 'extract', 'quarantine']
  .map((table) => {
    const what = { network_group: 'group', quarantine: 'quarantined' }[table] ?? table
    return `
create trigger counted_in after insert on ${table} referencing new table as changed
  for each statement execute function lookback_count_rows('${what}');
create trigger counted_out after delete on ${table} referencing old table as changed
  for each statement execute function lookback_count_rows('${what}');`
  })
  .join('')}

create function lookback_count_cases() returns trigger language plpgsql as $f$
begin
  insert into kept_change
    select 'case', source_id, case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed group by source_id;
  return null;
end $f$;
create trigger counted_in after insert on case_file referencing new table as changed
  for each statement execute function lookback_count_cases();
create trigger counted_out after delete on case_file referencing old table as changed
  for each statement execute function lookback_count_cases();

create function lookback_count_listed() returns trigger language plpgsql as $f$
begin
  insert into kept_change
    select 'listed', c.source_id, case tg_op when 'INSERT' then count(*) else -count(*) end
    from changed w join case_file c on c.id = w.case_id group by c.source_id;
  return null;
end $f$;
create trigger counted_in after insert on worklist referencing new table as changed
  for each statement execute function lookback_count_listed();
create trigger counted_out after delete on worklist referencing old table as changed
  for each statement execute function lookback_count_listed();

-- A case is read once, however many read it; who reads or decides on a case holds its lock.
create function lookback_count_read() returns trigger language plpgsql as $f$
begin
  insert into kept_change
    select 'read', c.source_id, 1 from case_file c where c.id = new.case_id and not exists (
      select from reading_head h where h.case_id = new.case_id and h.reading_id < new.reading_id);
  return null;
end $f$;
create trigger counted after insert on reading_head
  for each row execute function lookback_count_read();

create function lookback_count_decided() returns trigger language plpgsql as $f$
declare
  before text := case tg_op when 'UPDATE' then old.status end;
begin
  insert into kept_change
    select s.what, c.source_id, s.change from case_file c, (values
      ('decided', (new.status = 'authorised')::integer - coalesce(before = 'authorised', false)::integer),
      ('awaiting', (new.status = 'proposed')::integer - coalesce(before = 'proposed', false)::integer)
    ) as s (what, change)
    where c.id = new.case_id and s.change <> 0;
  return null;
end $f$;
create trigger counted after insert or update on decision
  for each row execute function lookback_count_decided();

-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
insert into kept_change select 'case', source_id, count(*) from case_file group by 2;
insert into kept_change select 'mention', '', count(*) from mention;
insert into kept_change select 'person', '', count(*) from person;
insert into kept_change select 'group', '', count(*) from network_group;
insert into kept_change select 'extract', '', count(*) from extract;
insert into kept_change select 'quarantined', '', count(*) from quarantine;
insert into kept_change select 'listed', c.source_id, count(*)
  from worklist w join case_file c on c.id = w.case_id group by 2;
insert into kept_change select 'read', c.source_id, count(distinct c.id)
  from reading_head h join case_file c on c.id = h.case_id group by 2;
insert into kept_change
  select case d.status when 'authorised' then 'decided' else 'awaiting' end, c.source_id, count(*)
  from decision d join case_file c on c.id = d.case_id
  where d.status in ('authorised', 'proposed') group by 1, 2;
delete from kept_change where change = 0;
perform set_config('lookback.role', '', true);
perform set_config('lookback.conflicts', '', true);
`

const keptCountsRules: Readonly<Record<string, Rules>> = {
  kept_change: {
    select: numbers,
    insert: role('reviewer', 'authoriser', 'dataManager'),
    delete: dataManager,
  },
}

const numbersOnly = `(select lookback_role() in
  ('reader', 'reviewer', 'authoriser', 'dataManager', 'auditor'))`
const sumOf = (what: string, name: string) =>
  `coalesce(sum(change) filter (where what = '${what}'), 0)::bigint as ${name}`

/** What is shown of them: the same to everybody, but a list shows how many cases its reader may see. */
export const keptCountsSecuritySql = `
${securedSql(keptCountsRules)}
${maintainSql}
create or replace view review_count with (security_invoker = true) as
  select k.* from (
    select ${sumOf('case', 'cases')}, ${sumOf('mention', 'mentions')}, ${sumOf('person', 'people')},
      ${sumOf('group', 'groups')}, ${sumOf('read', 'read')}, ${sumOf('decided', 'decided')},
      ${sumOf('awaiting', 'awaiting')}, ${sumOf('extract', 'extracts')},
      ${sumOf('quarantined', 'quarantined')}
    from kept_change) k
  where ${numbersOnly};
drop function lookback_review_counts();
${asking(
  'lookback_hidden_listed',
  'source_id text, read boolean, decided boolean',
  'dataManager',
  `select c.source_id, exists (select from reading_head h where h.case_id = c.id),
    exists (select from decision d where d.case_id = c.id and d.status = 'authorised')
    from worklist w join case_file c on c.id = w.case_id
    where c.id = any (asked_without::bigint[])`,
)}
create view worklist_count with (security_invoker = true) as
  select source_id, sum(cases)::bigint as cases, sum(listed)::bigint as listed,
    sum(read)::bigint as read, sum(decided)::bigint as decided
  from (
    select source_id, case what when 'case' then change else 0 end as cases,
      case what when 'listed' then change else 0 end as listed,
      case what when 'read' then change else 0 end as read,
      case what when 'decided' then change else 0 end as decided
    from kept_change where what in ('case', 'listed', 'read', 'decided')
    union all
    select source_id, -1, -1, -read::integer, -decided::integer
    from lookback_hidden_listed() where not (select lookback_free())
  ) k group by source_id;
grant select on worklist_count to lookback_app;
`
