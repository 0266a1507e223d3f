import { appendOnlySql, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, dataManager, type Rules } from '../../v0.1/0002-table-rules.ts'

/** Documents as they came, known by their content, and what became of each of their pages. */
export const pagesSql = `
create table document_original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  body bytea not null
);
alter table document add column original text references document_original;
create index document_original_idx on document (original) where original is not null;

-- typed: its words stand in the document. waiting: a picture that nobody has read. machine: read by machine, its words
-- with their places in words. unreadable: a picture no machine can read. blank: a picture of nothing.
create table document_page (
  document_id bigint not null references document on delete cascade,
  page int not null check (page >= 1),
  state text not null check (state in ('typed', 'waiting', 'machine', 'unreadable', 'blank')),
  text text not null default '',
  words jsonb not null default '[]',
  -- Dots of the picture that was read.
  width int,
  height int,
  confidence real check (confidence between 0 and 100),
  worst real check (worst between 0 and 100),
  missed real check (missed between 0 and 1),
  doubtful boolean not null default false,
  fault text not null default '',
  read_at timestamptz,
  primary key (document_id, page)
);
create index document_page_waiting on document_page (document_id, page) where state = 'waiting';
${appendOnlySql(['document_original'])}
`

const pageRules: Readonly<Record<string, Rules>> = {
  document_original: {
    select: `${caseRoles} and exists (select from document d where d.original = document_original.sha256)`,
    insert: dataManager,
  },
  document_page: {
    select: `${caseRoles} and exists (select from document d where d.id = document_page.document_id)`,
    insert: dataManager,
    update: dataManager,
    delete: dataManager,
  },
}

export const pagesSecuritySql = `${securedSql(pageRules)}\n${maintainSql}`
