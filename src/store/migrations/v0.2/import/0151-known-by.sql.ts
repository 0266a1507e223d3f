/**
 * The cases that a number without a case of its own is known by are found by their index, through the owner of the tables as what
 * records say is (0103): held from it, each batch of an import read all cases of its source. What is written meanwhile stands in
 * the index at once, since a list beside it would be read with each question of a long import.
 */
export const knownBySql = `
alter index case_file_known_by set (fastupdate = off);

-- The cases of a source that are known by one of these, each with the one it is known by.
create function lookback_cases_known_by(source text, asked text[]) returns table (id bigint, ref text, known text)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp set enable_seqscan = off as $f$
#variable_conflict use_column
declare
  free boolean;
  conflicts bigint[];
begin
  if lookback_role() in ('reader', 'reviewer', 'authoriser', 'dataManager') then
    free := lookback_free();
    conflicts := lookback_conflicts();
    return query select c.id, c.ref, a.known from (select distinct unnest(asked) as known) a
      join (select f.id, f.ref, unnest(f.known_by) as known from case_file f
        where f.known_by && asked and f.known_by <> '{}' and f.source_id = source) c using (known)
      where free or c.id <> all (conflicts);
  end if;
end $f$;
revoke all on function lookback_cases_known_by(text, text[]) from public;
grant execute on function lookback_cases_known_by(text, text[]) to lookback_app;
`
