import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ChildRuleWithdrawal } from './contract.ts'

interface Stored extends Omit<ChildRuleWithdrawal, 'at'> {
  readonly at: Date
}

/** Rules about children that were withdrawn, the last first. */
export async function readWithdrawals(
  { db }: UnitOfWork,
  which: RawBuilder<unknown> = sql`true`,
): Promise<readonly ChildRuleWithdrawal[]> {
  const { rows } = await sql<Stored>`
    select w.rule_id as "ruleId", w.rule_version as version, w.counts, w.reason,
      coalesce(n.name, w.withdrawn_by) as by, w.withdrawn_at as at
    from child_rule_withdrawal w left join account_name n on n.id = w.withdrawn_by
    where ${which} order by w.withdrawn_at desc, w.rule_id`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
