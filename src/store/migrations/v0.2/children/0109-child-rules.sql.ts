import { appendOnlySql, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, me, numbers, type Rules, role } from '../../v0.1/0002-table-rules.ts'

/**
 * The review's own rules about children, and which rules were withdrawn. They stand apart from definitions of cases,
 * so that no figure, refresh or finding can come upon one.
 */
export const childRulesSql = `
create table child_rule (
  id text not null check (id <> ''),
  version integer not null check (version >= 1),
  title text not null,
  authority text not null,
  published text,
  yaml text not null,
  hash text not null,
  registered_at timestamptz not null default now(),
  primary key (id, version)
);
-- For good, whichever version follows. counts: what the rule said of all children on that day.
create table child_rule_withdrawal (
  rule_id text primary key check (rule_id <> ''),
  rule_version integer not null,
  counts jsonb not null,
  reason text not null check (reason <> ''),
  withdrawn_by text not null,
  withdrawn_at timestamptz not null default now()
);
-- Whom it listed then, each by one record of theirs, as its source keys it.
create table child_rule_withdrawn_child (
  rule_id text not null references child_rule_withdrawal,
  source_id text not null references source,
  mention_key text not null,
  primary key (rule_id, source_id, mention_key)
);
${appendOnlySql(['child_rule', 'child_rule_withdrawal', 'child_rule_withdrawn_child'])}
`

const lead = role('authoriser')
const seen = `exists (select from mention m where m.source_id = child_rule_withdrawn_child.source_id
  and m.key = child_rule_withdrawn_child.mention_key)`
/** Who publishes a draft registers its text, and no other. */
const published = `${lead} and exists (
  select from definition_draft_step s join definition_draft d on d.id = s.draft_id
  where s.step = 'published' and s.taken_by = ${me} and d.yaml = child_rule.yaml)`

const childRuleRules: Readonly<Record<string, Rules>> = {
  child_rule: { select: numbers, insert: published },
  child_rule_withdrawal: { select: numbers, insert: `${lead} and withdrawn_by = ${me}` },
  child_rule_withdrawn_child: { select: `${caseRoles} and ${seen}`, insert: lead },
}

export const childRulesSecuritySql = `${securedSql(childRuleRules)}\n${maintainSql}`
