/**
 * An event of which a month or a year is recorded and no day: `2014-02`, `2014`. A column of days holds days alone, so
 * that no month is taken for its first day. Of a case the facts hold it already.
 */
export const monthsAndYearsSql = `
alter table event add column starts_in text check (starts_in ~ '^[0-9]{4}(-[0-9]{2})?$');
alter table event add column ends_in text check (ends_in ~ '^[0-9]{4}(-[0-9]{2})?$');
alter table event add check (starts is null or starts_in is null);
alter table event add check (ends is null or ends_in is null);
`
