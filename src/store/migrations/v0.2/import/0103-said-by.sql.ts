/**
 * Which records say an item is found by the index of their items. Row security would keep the operator of arrays from that
 * index, as it may tell of a row before the policy is asked; so this table alone is not held from its owner, and a function of
 * the owner's asks what its policy asks, which is of the role and of no row, before it looks anything up.
 */
export const saidBySql = `
drop function lookback_records_behind(bigint[]);
alter table provenance no force row level security;

-- Each of these items with each record that says it, also one that no longer counts. An item is looked up by itself, however
-- small the planner believes the table.
create function lookback_said_by(asked bigint[]) returns table (item bigint, record_id bigint)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp set enable_seqscan = off as $f$
begin
  if lookback_role() in ('reader', 'reviewer', 'authoriser', 'dataManager') then
    return query select a.item, p.record_id from (select distinct unnest(asked) as item) a
      cross join lateral (select s.record_id from provenance s where s.items @> array[a.item] offset 0) p;
  end if;
end $f$;
revoke all on function lookback_said_by(bigint[]) from public;
grant execute on function lookback_said_by(bigint[]) to lookback_app;
`
