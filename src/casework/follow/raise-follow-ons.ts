import type { UnitOfWork } from '../../access/index.ts'
import { type ItemEntry, raiseItem } from '../../items/index.ts'
import type { DecisionOutcome } from '../contract.ts'
import { tableInForce } from './stored-table.ts'

/**
 * Makes what follows by the table in force now, in the transaction of the authorisation. Whoever
 * authorised it owns it until somebody they offer it to has accepted it.
 *
 * @returns the items, and the version of the table that made them (0: the one that is shipped)
 */
export async function raiseFollowOns(
  unit: UnitOfWork,
  {
    decisionId,
    caseId,
    outcome,
  }: {
    readonly decisionId: number
    readonly caseId: number
    readonly outcome: DecisionOutcome
  },
): Promise<{ readonly items: readonly ItemEntry[]; readonly followOns: number }> {
  const { version, table } = await tableInForce(unit)
  const items: ItemEntry[] = []
  for (const follow of table[outcome]) {
    items.push(await raiseItem(unit, { ...follow, caseId, decisionId, owner: unit.who.accountId }))
  }
  return { items, followOns: version }
}
