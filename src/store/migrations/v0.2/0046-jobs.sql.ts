import { maintainSql, securedSql } from '../v0.1/0002-row-security.sql.ts'
import { dataManager, type Rules, role } from '../v0.1/0002-table-rules.ts'

/**
 * Work that goes on after the page that started it has answered. A job that is at work says so every few seconds; one
 * that no longer does was cut off with its process.
 */
export const jobsSql = `
create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  -- Jobs of one lane are done one after the other, in the order in which they were started.
  lane text not null,
  subject text not null,
  account_id text not null,
  started_by text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'done', 'failed', 'cutOff')),
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  -- The process that does it, and when it last said that it does.
  process text not null,
  beat_at timestamptz not null default now(),
  stage text,
  done bigint,
  total bigint,
  input jsonb not null,
  result jsonb,
  -- {code, cause, remedy}
  failure jsonb
);
create index job_subject on job (subject, id);
create index job_open on job (lane, id) where state in ('waiting', 'running');
`

const jobsRules: Readonly<Record<string, Rules>> = {
  job: { select: role('dataManager', 'auditor'), insert: dataManager, update: dataManager },
}

export const jobsSecuritySql = `${securedSql(jobsRules)}\n${maintainSql}`
