import { asking } from '../../v0.1/0002-row-security.sql.ts'
import { numbers } from '../../v0.1/0002-table-rules.ts'

/**
 * A case of a sample that the findings settle since it was drawn needs no answer of its own: a reading that states the facts
 * answers for it. What an officer said of it stands before what the findings say.
 */
export const sampleSettledSql = `
drop view sample_progress;
drop function lookback_sample_progress();
${asking(
  'lookback_sample_progress',
  'sample_id bigint, part text, draw integer, answer text, settled boolean',
  'dataManager',
  `select c.sample_id, c.part, c.draw, coalesce(a.answer, f.answer),
      a.answer is null and f.answer is not null
    from sample_case c join estimate_sample s on s.id = c.sample_id
      left join sample_answer a on a.sample_id = c.sample_id and a.case_id = c.case_id
      left join finding f on f.case_id = c.case_id and f.definition_id = s.definition_id
        and f.version = s.version and f.answer <> 'undetermined'`,
)}
create view sample_progress with (security_invoker = true) as
  select * from lookback_sample_progress() where ${numbers};
grant select on sample_progress to lookback_app;
`
