/** What the head of a mail gives as its number and refers to, so that threads are told by it; of mails that came before, nothing until they come again. */
export const mailNumbersSql = `
alter table document add column message_id text check (message_id <> '');
alter table document add column refers_to text check (refers_to <> '');
`
