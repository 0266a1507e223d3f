const caseRoles = `lookback_role() in ('reader', 'reviewer', 'authoriser', 'dataManager')`
/** By the index of what is searched for, whatever the planner believes of a word it has not seen; with memory for where 4,000,000 rows stand, none of which is looked at twice then. */
const byIndex = [
  'set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off',
  "set enable_indexonlyscan = off set work_mem = '64MB'",
].join(' ')

/** A function of the owner's, that only the application may call. */
const ofOwner = (name: string, takes: string, gives: string, body: string) => `
create function ${name}(${takes}) returns ${gives} language plpgsql stable security definer rows 20 ${byIndex} as $f$
#variable_conflict use_column
declare
  free boolean;
  conflicts bigint[];
begin
  if not ${caseRoles} then return; end if;
  free := lookback_free();
  conflicts := lookback_conflicts();
  ${body}
end $f$;
revoke all on function ${name} from public;
grant execute on function ${name} to lookback_app;`

/**
 * What is searched for is found by its index. Row security keeps the operators of text search from an index, as they may tell of a row before the
 * policy is asked; so four tables are not held from their owner, and functions of the owner's ask what the policies ask, and give
 * numbers alone: who is shown what stands behind them is asked again by the policy of each table.
 */
export const searchByIndexSql = `
-- The runs of three signs of a text, two blanks before it: what holds a word holds all of that word's.
create function lookback_signs(value text) returns text[] language sql immutable strict parallel safe
  return array(select distinct substr('  ' || value, i, 3) from generate_series(1, length(value)) i);
-- Of what is searched for: one or two signs are looked for at the beginning, of the whole or of a word.
create function lookback_sought(value text) returns text language sql immutable strict parallel safe
  return case length(value) when 1 then '  ' || lower(value) when 2 then ' ' || lower(value) else lower(value) end;
create function lookback_signs_sought(value text) returns text[] language sql immutable strict parallel safe
  return array(select distinct substr(lookback_sought(value), i, 3)
    from generate_series(1, length(lookback_sought(value)) - 2) i);
create function lookback_holds(value text, sought text) returns boolean language sql immutable strict parallel safe
  return position(lookback_sought(sought) in '  ' || value) > 0;
-- Every name of somebody, and a value without its blanks.
create function lookback_names(person jsonb) returns text language sql immutable parallel safe
  return lower(coalesce(person #>> '{givenNames,value}' || ' ', '') || coalesce(person #>> '{familyName,value}' || ' ', '')
    || coalesce(person ->> 'aliases', ''));
create function lookback_packed(value text) returns text language sql immutable strict parallel safe
  return lower(replace(value, ' ', ''));

create index mention_signs on mention using gin (lookback_signs(lookback_names(person)));
create index thing_signs on thing using gin (lookback_signs(lookback_packed(value)));
create index case_file_signs on case_file using gin (lookback_signs(lower(ref)));

alter table document no force row level security;
alter table mention no force row level security;
alter table thing no force row level security;
alter table case_file no force row level security;
${ofOwner(
  'lookback_documents_with',
  'asked tsquery, holding tsquery, most integer',
  'table (id bigint, case_id bigint)',
  `
  if numnode(holding) = 0 then return; end if;
  -- Those that hold every word, and of them, where more is asked, those that hold them so. Where more than so many hold the
  -- words, a row without numbers says so, and no more are looked at.
  return query
    with held as materialized (
      select d.id, d.case_id, case when asked <> holding then d.search end as search from document d
      where d.search @@ holding and (free or d.case_id <> all (conflicts))
      limit most + 1)
    select h.id, h.case_id from held h where asked = holding or h.search @@ asked
    union all
    select null, null where (select count(*) from held) > most;`,
)}
${ofOwner(
  'lookback_mentions_named',
  'words text[]',
  'setof bigint',
  `
  if words is null or words = '{}' then return; end if;
  return query
    select m.id from mention m
    where lookback_signs(lookback_names(m.person)) @> (
        select array_agg(s) from unnest(words) w cross join lateral unnest(lookback_signs_sought(w)) s)
      and not exists (select from unnest(words) w where not lookback_holds(lookback_names(m.person), w))
      and (free or m.case_id is null or m.case_id <> all (conflicts));`,
)}
${ofOwner(
  'lookback_things_with',
  'packed text',
  'setof bigint',
  `
  if packed is null or packed = '' then return; end if;
  return query
    select t.id from thing t
    where lookback_signs(lookback_packed(t.value)) @> lookback_signs_sought(packed)
      and lookback_holds(lookback_packed(t.value), packed)
      and (free or exists (
        select from thing_link l left join mention m on m.id = l.mention_id
        where l.thing_id = t.id and (l.case_id is null or l.case_id <> all (conflicts))
          and (l.mention_id is null or m.id is not null and (m.case_id is null or m.case_id <> all (conflicts)))));`,
)}
${ofOwner(
  'lookback_cases_called',
  'part text',
  'setof bigint',
  `
  if part is null or part = '' then return; end if;
  return query
    select c.id from case_file c
    where lookback_signs(lower(c.ref)) @> lookback_signs_sought(part) and lookback_holds(lower(c.ref), part)
      and (free or c.id <> all (conflicts));`,
)}
`
