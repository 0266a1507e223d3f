/** Care for those who read: how much a day and in a row, set with the terms of the reading, and a kind of case put back for a time. */
export const readingCareSql = `
alter table triage_terms
  add column most_a_day integer check (most_a_day > 0),
  add column most_hard_in_row integer check (most_hard_in_row > 0);
alter table case_set_aside drop constraint case_set_aside_how_check;
alter table case_set_aside add constraint case_set_aside_how_check
  check (how in ('conflict', 'waiting', 'notToday', 'keep', 'pass', 'notThisKind'));
`
