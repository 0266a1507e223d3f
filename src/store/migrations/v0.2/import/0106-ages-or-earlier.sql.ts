/**
 * An age stated of an offence whose day is not recorded was kept as an age on the day of the report. It is one on that day or
 * earlier, as an import now keeps it: whoever was 17 then may have been 30 when they told of it.
 */
export const agesOrEarlierSql = `
-- The owner is held by row security too.
perform set_config('lookback.role', 'dataManager', true);
perform set_config('lookback.conflicts', '{}', true);
update mention m set person = (
    select jsonb_object_agg(p.key, case
      when p.key in ('birth', 'statedAge') and p.value #>> '{value,kind}' = 'age' and p.value #>> '{value,at}' = c.reported
      then jsonb_set(p.value, '{value,orEarlier}', 'true') else p.value end)
    from jsonb_each(m.person) p)
  from (
    select id, coalesce(to_char(opened, 'YYYY-MM-DD'), facts #>> '{opened,value}') as reported,
      coalesce(to_char(occurred, 'YYYY-MM-DD'), facts #>> '{occurred,value}') as began
    from case_file
  ) c
  where c.id = m.case_id and c.began = c.reported
    and 'age' in (m.person #>> '{birth,value,kind}', m.person #>> '{statedAge,value,kind}')
    and not exists (select from event e where e.case_id = c.id and e.kind = 'offence');
`
