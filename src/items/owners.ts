import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { itemsErrors } from './errors.ts'

const faults = {
  unknown: 'LB_ITEM_OWNER_UNKNOWN',
  disabled: 'LB_ITEM_OWNER_DISABLED',
  role: 'LB_ITEM_OWNER_ROLE',
  conflict: 'LB_ITEM_OWNER_CONFLICT',
} as const

/** Why somebody cannot own an item of the case; null where they can. */
export async function ownerFault(
  { db }: Pick<UnitOfWork, 'db'>,
  accountId: string,
  caseId: number | null,
): Promise<(typeof faults)[keyof typeof faults] | null> {
  const { rows } = await sql<{ fault: keyof typeof faults | null }>`
    select lookback_item_owner_fault(${accountId}, ${caseId}) as fault`.execute(db)
  const fault = rows[0]?.fault ?? null
  return fault === null ? null : faults[fault]
}

/**
 * Says in words what the database would forbid anyway.
 *
 * @throws LB_ITEM_OWNER_UNKNOWN, LB_ITEM_OWNER_DISABLED, LB_ITEM_OWNER_ROLE, LB_ITEM_OWNER_CONFLICT
 */
export async function needOwner(
  unit: Pick<UnitOfWork, 'db'>,
  accountId: string,
  caseId: number | null,
  field?: string,
): Promise<void> {
  const code = await ownerFault(unit, accountId, caseId)
  if (code) throw refusal(itemsErrors, code, field === undefined ? {} : { field })
}
