/** What a document is searched by is computed from a text that is never null, so it is never null itself. */
export const computedColumnsSql = `
alter table document alter column search set not null;
`
