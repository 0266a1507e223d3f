import { appendOnlySql, maintainSql, securedSql } from '../v0.1/0002-row-security.sql.ts'
import { dataManager, type Rules, role } from '../v0.1/0002-table-rules.ts'

/**
 * Rows that were taken although something in them is no value or contradicts something else: a date that stands for none,
 * an age nobody has, a birth and an age that cannot both be so. And how the dates of an extract were read.
 */
export const notesOnRecordsSql = `
-- notes: [{field, value, rule, code, remedy}], as the reasons of a quarantine.
create table record_note (
  record_id bigint primary key references record deferrable initially deferred,
  extract_id text not null references extract deferrable initially deferred,
  line integer not null,
  notes jsonb not null
);
create index record_note_extract on record_note (extract_id, line);
${appendOnlySql(['record_note'])}
-- How many of its rows were taken with a note.
alter table extract add column noted integer not null default 0;
-- {order, by, dayFirst, monthFirst, either, dayNumbers}: what its dates show, and how they were read. Null: it has none to read.
alter table extract add column dates jsonb;
`

const notesOnRecordsRules: Readonly<Record<string, Rules>> = {
  record_note: { select: role('dataManager', 'auditor'), insert: dataManager },
}

export const notesOnRecordsSecuritySql = `${securedSql(notesOnRecordsRules)}\n${maintainSql}`
