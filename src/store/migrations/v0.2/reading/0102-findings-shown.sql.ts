import { numbers, ofCase, officers } from '../../v0.1/0002-table-rules.ts'

/**
 * Whether what was read of a case shows asks for its readings, behind the longest policy there is. In the policy of findings
 * that made a plan of some three hundred parts of every statement that reads one: 50 ms to plan, and 5 to begin and end each
 * time, for a question that is asked of the few cases alone of which something was read. As a function it is planned by itself.
 */
export const findingsShownSql = `
create function lookback_shows_facts_read(asked bigint) returns boolean
language plpgsql stable parallel safe as $f$
begin
  return exists (select from reading_fact f where f.case_id = asked);
end $f$;
alter policy case_findings_select on case_findings using (${numbers} and ${ofCase()}
  and (not ${officers} or case_id not in (select b.case_id from findings_by_basis b)
    or lookback_shows_facts_read(case_id)));
`
