/** The language somebody chose for the pages; null: what their browser asks for. Which there are is the program's to say. */
export const languagesSql = `
alter table account add column language text check (language ~ '^[a-z]{2}$');
`
