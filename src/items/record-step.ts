import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import type { ItemState } from '../store/index.ts'

/** What the ledger keeps of an item after something was done to it: enough to say who owned it when. */
export interface ItemEntry {
  readonly item: number
  readonly owner: string
  readonly open: boolean
}

/** Writes a line of an item's history. It is part of what was done; the caller notes it on the ledger. */
export async function recordStep(
  { db, who }: UnitOfWork,
  step: {
    readonly itemId: number
    readonly step: string
    readonly state: ItemState
    readonly owner: string
    readonly reason?: string
  },
): Promise<void> {
  await sql`insert into item_step (item_id, number, step, state, owner, reason, taken_by)
    select ${step.itemId}, coalesce(max(number), 0) + 1, ${step.step}, ${step.state}, ${step.owner},
      ${step.reason ?? ''}, ${who.accountId}
    from item_step where item_id = ${step.itemId}`.execute(db)
}
