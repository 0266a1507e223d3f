import { sql } from 'kysely'
import type { z } from 'zod'
import { outputs, type UnitOfWork } from '../../access/index.ts'
import { type Waits, waiting, waitingSchema, waits } from '../../cases/index.ts'
import { isOpen } from '../item/item-rows.ts'

export const waitingItemsSchema = outputs.object({
  items: waitingSchema,
  /** Those of them that are risks. */
  risks: waitingSchema,
})
type WaitingItems = z.output<typeof waitingItemsSchema>

/** Items that have not ended, since they were raised, as their list shows them to whoever asks. */
export async function countWaitingItems({ db }: UnitOfWork): Promise<WaitingItems> {
  const { rows } = await sql<Waits & { readonly risks: boolean }>`
    select false as risks, ${waits('i.raised_at')} from item i where ${isOpen}
    union all
    select true, ${waits('i.raised_at')} from item i where ${isOpen} and i.kind = 'risk'`.execute(
    db,
  )
  return {
    items: waiting(rows.find(({ risks }) => !risks)),
    risks: waiting(rows.find(({ risks }) => risks)),
  }
}
