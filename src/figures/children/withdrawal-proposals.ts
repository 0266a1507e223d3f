import { sql } from 'kysely'
import type { Standing, UnitOfWork } from '../../access/index.ts'
import type { RuleWithdrawalState, WithdrawalStepTaken } from './contract.ts'

interface Stored extends Omit<WithdrawalStepTaken, 'at'> {
  readonly ruleId: string
  readonly taker: string
  readonly at: Date
}

/** What was done towards withdrawing a rule, in order, and where it stands. */
export interface RuleWithdrawal {
  readonly steps: readonly WithdrawalStepTaken[]
  readonly standing: Standing<RuleWithdrawalState>
}

const untouched: RuleWithdrawal = { steps: [], standing: { state: 'inUse', proposers: [] } }

/** By rule, of those of which anybody ever proposed it. */
async function everyWithdrawal({ db }: UnitOfWork): Promise<ReadonlyMap<string, RuleWithdrawal>> {
  const { rows } = await sql<Stored>`
    select s.rule_id as "ruleId", s.step as state, s.reason, s.taken_by as taker,
      coalesce(n.name, s.taken_by) as by, s.taken_at as at
    from child_rule_withdrawal_step s left join account_name n on n.id = s.taken_by
    order by s.rule_id, s.number`.execute(db)
  const byRule = Map.groupBy(rows, ({ ruleId }) => ruleId)
  return new Map(
    [...byRule].map(([ruleId, own]) => {
      const proposers = own.flatMap(({ state, taker }) => (state === 'proposed' ? [taker] : []))
      return [
        ruleId,
        {
          steps: own.map(({ state, reason, by, at }) => ({
            state,
            reason,
            by,
            at: at.toISOString(),
          })),
          standing: { state: own.at(-1)!.state, proposers: proposers.slice(-1) },
        },
      ]
    }),
  )
}

export const withdrawalOf = async (unit: UnitOfWork, ruleId: string): Promise<RuleWithdrawal> =>
  (await everyWithdrawal(unit)).get(ruleId) ?? untouched

/** Rules in use that somebody proposed to withdraw and nobody has settled yet. */
export async function proposedWithdrawals(
  unit: UnitOfWork,
): Promise<readonly ({ readonly ruleId: string } & WithdrawalStepTaken)[]> {
  return [...(await everyWithdrawal(unit))].flatMap(([ruleId, { steps, standing }]) =>
    standing.state === 'proposed' ? [{ ruleId, ...steps.at(-1)! }] : [],
  )
}
