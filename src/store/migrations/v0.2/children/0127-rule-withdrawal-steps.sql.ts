import { appendOnlySql, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { me, numbers, type Rules, role } from '../../v0.1/0002-table-rules.ts'

/**
 * A rule about children is withdrawn by two people, as it is published by two: one proposes it, another does it. What was
 * withdrawn before by one person stays so.
 */
export const ruleWithdrawalStepsSql = `
create table child_rule_withdrawal_step (
  rule_id text not null check (rule_id <> ''),
  number int not null check (number >= 1),
  -- The version in use when it was taken.
  rule_version int not null,
  step text not null check (step in ('proposed', 'kept', 'withdrawn')),
  reason text not null check (reason <> ''),
  taken_by text not null,
  taken_at timestamptz not null default now(),
  primary key (rule_id, number)
);
${appendOnlySql(['child_rule_withdrawal_step'])}
-- Open items are looked for by the record of whom they are about.
create index item_mention on item (mention_id) where mention_id is not null;
`

/** Who withdraws it is another than whoever proposed it. */
const byAnother = `exists (select from child_rule_withdrawal_step s
  where s.rule_id = child_rule_withdrawal.rule_id and s.step = 'proposed' and s.taken_by <> ${me})`

const withdrawalRules: Readonly<Record<string, Rules>> = {
  child_rule_withdrawal_step: {
    select: numbers,
    insert: `${role('authoriser', 'dataManager')} and taken_by = ${me}`,
  },
}

export const ruleWithdrawalStepsSecuritySql = `${securedSql(withdrawalRules)}
alter policy child_rule_withdrawal_insert on child_rule_withdrawal
  with check (${role('authoriser')} and withdrawn_by = ${me} and ${byAnother});
${maintainSql}`
