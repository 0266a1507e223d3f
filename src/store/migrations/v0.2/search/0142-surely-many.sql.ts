/**
 * Whether words stand in so many documents that they are not gathered is told from a few of them, where it can be: to read the index's entries of a word
 * that a fifth of a million documents hold, and ten thousand of those, only to find that there are more, took half of such a search. Documents
 * are taken by number, evenly and always the same, of those the asker may see: first 64, then 256 and 1,024 where some held the
 * words and not yet enough. It is true where `most` documents or fewer would have given as many hits less than once in a million times; else it says nothing,
 * and they are counted. How many are looked at goes by what the asker may see alone.
 */
export const surelyManySql = `
create function lookback_surely_many(holding tsquery, most integer) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $f$
declare
  conflicts bigint[];
  numbers bigint;
  share double precision;
  size integer;
  hits integer := 0;
begin
  if lookback_role() not in ('reader', 'reviewer', 'authoriser', 'dataManager') then return false; end if;
  -- Of fewer than four times as many, or a few, it would not be told from a thousand.
  if most < 1000 or numnode(holding) = 0 then return false; end if;
  conflicts := lookback_conflicts();
  select max(id) into numbers from document;
  if numbers is null or numbers < most * 4::bigint then return false; end if;
  share := most::double precision / numbers;
  foreach size in array array[64, 256, 1024] loop
    -- Numbers that are mixed: what came together is not taken together. OFFSET 0: by number, not by the index of words.
    select count(*) into hits from (
      select d.search from unnest(array(
          select 1 + (hashint8extended(i, 0) & 9007199254740991) % numbers from generate_series(1, size) i)) taken (id)
        join document d on d.id = taken.id
      where d.case_id <> all (conflicts) offset 0) d
    where d.search @@ holding;
    -- More than five standard deviations of a Poisson count above what the most would give.
    if hits > size * share + 5.5 * sqrt(size * share) + 3 then return true; end if;
    -- Where not even twice as many came as the most would give, more of them would hardly say it.
    if hits <= size * share * (case size when 64 then 1 else 2 end) then return false; end if;
  end loop;
  return false;
end $f$;
revoke all on function lookback_surely_many(tsquery, integer) from public;
grant execute on function lookback_surely_many(tsquery, integer) to lookback_app;
`
