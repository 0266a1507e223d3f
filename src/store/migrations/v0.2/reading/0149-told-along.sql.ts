/** An event that several documents tell in nearly the same words is answered once: the other wordings are settled along with it. */
export const toldAlongSql = `
-- The sentence whose answer this is; null: its own.
alter table told_event add column along_with text check (along_with ~ '^[0-9a-f]{64}$');
`
