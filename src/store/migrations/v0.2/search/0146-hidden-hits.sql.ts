/**
 * What a case closed to the asker holds costs a search the same, whatever is searched for: each function looks at all that stands in those cases
 * together with what its index finds, and leaves it out before anything else is asked of a row. So the rows looked at are those the asker may see
 * that hold the words, and those of the closed cases, whether or not these hold them.
 */
const closed = (caseId: string) => `${caseId} in (select unnest(conflicts))`

const caseRoles = `lookback_role() in ('reader', 'reviewer', 'authoriser', 'dataManager')`
/** As in 0136: by the index of what is searched for, and of what is closed, alone. */
const byIndex = [
  'set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off',
  "set enable_indexonlyscan = off set work_mem = '64MB'",
].join(' ')

const ofOwner = (name: string, takes: string, gives: string, body: string) => `
create or replace function ${name}(${takes}) returns ${gives} language plpgsql stable security definer rows 20 ${byIndex} as $f$
#variable_conflict use_column
declare
  conflicts bigint[];
begin
  if not ${caseRoles} then return; end if;
  conflicts := lookback_conflicts();
  ${body}
end $f$;`

export const hiddenHitsSql = `
-- The function asks of both, case and mention, itself.
alter table thing_link no force row level security;
-- A function of one loop is kept ready by the server, where one of a query is made ready for each call.
create or replace function lookback_signs_sought(value text) returns text[] language plpgsql immutable strict parallel safe as $f$
declare
  sought text := lookback_sought(value);
  signs text[] := '{}';
begin
  for i in 1 .. length(sought) - 2 loop
    signs[i] := substr(sought, i, 3);
  end loop;
  return signs;
end $f$;
${ofOwner(
  'lookback_documents_with',
  'asked tsquery, holding tsquery, most integer',
  'table (id bigint, case_id bigint)',
  `
  if numnode(holding) = 0 then return; end if;
  return query
    with held as materialized (
      select d.id, d.case_id, case when asked <> holding then d.search end as search from document d
      where (d.search @@ holding or d.case_id = any (conflicts)) and not (${closed('d.case_id')})
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
    with shown as materialized (
      select m.id, m.person from mention m
      where (lookback_signs(lookback_names(m.person)) @> (
          select array_agg(s) from unnest(words) w cross join lateral unnest(lookback_signs_sought(w)) s)
        or m.case_id = any (conflicts)) and (m.case_id is null or not (${closed('m.case_id')})))
    select s.id from shown s
    where not exists (select from unnest(words) w where not lookback_holds(lookback_names(s.person), w));`,
)}
${ofOwner(
  'lookback_things_with',
  'packed text',
  'setof bigint',
  `
  if packed is null or packed = '' then return; end if;
  -- Whoever has no case closed to them sees a thing of which no link is left, too.
  return query
    with near_closed as materialized (
      select l.thing_id from thing_link l where l.case_id = any (conflicts)
      union
      select l.thing_id from thing_link l where l.mention_id = any (
        array(select m.id from mention m where m.case_id = any (conflicts)))),
    linked as materialized (
      select l.thing_id, l.case_id, l.mention_id from thing_link l
      where l.thing_id = any (array(select thing_id from near_closed))),
    also_open as materialized (
      select l.thing_id from linked l
        left join (select m.id, m.case_id from mention m where m.id = any (array(select mention_id from linked))) m on m.id = l.mention_id
      where (l.case_id is null or not (${closed('l.case_id')}))
        and (l.mention_id is null or m.id is not null and (m.case_id is null or not (${closed('m.case_id')})))),
    shown as materialized (
      select t.id, t.value from thing t
      where (lookback_signs(lookback_packed(t.value)) @> lookback_signs_sought(packed)
          or t.id = any (array(select thing_id from near_closed)))
        and case when t.id in (select thing_id from near_closed) then t.id in (select thing_id from also_open)
          else conflicts = '{}' or exists (select from thing_link l where l.thing_id = t.id) end)
    select s.id from shown s where lookback_holds(lookback_packed(s.value), packed);`,
)}
${ofOwner(
  'lookback_cases_called',
  'part text',
  'setof bigint',
  `
  if part is null or part = '' then return; end if;
  return query
    with shown as materialized (
      select c.id, c.ref from case_file c
      where (lookback_signs(lower(c.ref)) @> lookback_signs_sought(part) or c.id = any (conflicts))
        and not (${closed('c.id')}))
    select s.id from shown s where lookback_holds(lower(s.ref), part);`,
)}
`
