import { asking } from './0002-row-security.sql.ts'
import { everybody, role } from './0002-table-rules.ts'

/**
 * A tail is counted in parts: by source, and by what there is to read. A PDF may be a scan that a machine
 * has read, with words gone wrong; an image alone leaves no text. What auditors need to redo a draw: case
 * numbers and parts, nothing of the cases.
 */
export const tailAuditSql = `
-- Counted anew in another shape as soon as the learner runs.
truncate triage_progress;
drop view unread_case;
drop function lookback_unread_cases();
${asking(
  'lookback_unread_cases',
  'case_id bigint, stratum text',
  'dataManager',
  `select c.id, c.source_id || ', ' || case
      when exists (select from event e where e.case_id = c.id and e.text <> '')
        or exists (select from document d where d.case_id = c.id and d.text <> ''
          and d.media_type <> 'application/pdf') then 'with text'
      when exists (select from document d where d.case_id = c.id and d.text <> '')
        then 'text only from PDF, perhaps scanned'
      else 'without text' end
    from case_file c
    where not exists (select from reading_head h where h.case_id = c.id)
      and not exists (select from decision d where d.case_id = c.id and d.status = 'authorised')
    order by 1`,
)}
create view unread_case with (security_invoker = true) as
  select * from lookback_unread_cases() where ${everybody} and ${role('authoriser')};
${asking(
  'lookback_tail_draws',
  'tail_id bigint, case_id bigint, draw integer, stratum text',
  'dataManager',
  'select tail_id, case_id, draw, stratum from tail_case order by tail_id, draw',
)}
create view tail_draw with (security_invoker = true) as
  select * from lookback_tail_draws() where ${role('auditor')};
grant select on unread_case, tail_draw to lookback_app;
`
