/** What an extract held and nothing read: kept with it, so that it is not passed over in silence. */
export const notReadSql = `
-- [{what, name, where, count}]. Empty for extracts kept before: nobody counted.
alter table extract add column not_read jsonb not null default '[]';
`
