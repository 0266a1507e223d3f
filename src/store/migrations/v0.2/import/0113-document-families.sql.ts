/** What stood in a document, such as an attachment of a mail, belongs to it. */
export const documentFamiliesSql = `
-- Checked at the end: a family is written and taken back in one go, whichever of it comes first.
alter table document add column attached_to bigint references document on delete set null deferrable initially deferred;
create index document_attached_idx on document (attached_to) where attached_to is not null;
`
