import { asking } from '../../v0.1/0002-row-security.sql.ts'
import { everybody, role } from '../../v0.1/0002-table-rules.ts'

/**
 * The parts of a tail go by what became of pages: words that stand where no page could be read are no text. A case with a
 * page that no machine has read is in a part of its own, since nobody knows what that page holds.
 */
export const pagesInTailSql = `
create index document_page_unreadable on document_page (document_id) where state = 'unreadable';
drop view unread_case;
drop function lookback_unread_cases();
${asking(
  'lookback_unread_cases',
  'case_id bigint, stratum text',
  'dataManager',
  `with page as (
      select d.case_id, d.id, bool_or(p.state in ('unreadable', 'waiting')) as unread,
        bool_or(p.state = 'typed') as typed, bool_or(p.state = 'machine') as machine
      from document_page p join document d on d.id = p.document_id group by 1, 2),
    pages as (
      select case_id, bool_or(unread) as unread, bool_or(typed) as typed, bool_or(machine) as machine
      from page group by 1)
    select c.id, c.source_id || ', ' || case
      when g.unread then 'with pages that no machine has read'
      when g.typed or exists (select from event e where e.case_id = c.id and e.text <> '')
        or exists (select from document d where d.case_id = c.id and d.text <> ''
          and d.media_type <> 'application/pdf' and not exists (select from page where page.id = d.id)) then 'with text'
      when g.machine then 'text only as a machine read it'
      when exists (select from document d where d.case_id = c.id and d.text <> ''
        and not exists (select from page where page.id = d.id)) then 'text only from PDF, perhaps scanned'
      else 'without text' end
    from case_file c left join pages g on g.case_id = c.id
    where not exists (select from reading_head h where h.case_id = c.id)
      and not exists (select from decision d where d.case_id = c.id and d.status = 'authorised')
    order by 1`,
)}
create view unread_case with (security_invoker = true) as
  select * from lookback_unread_cases() where ${everybody} and ${role('authoriser')};
grant select on unread_case to lookback_app;
`
