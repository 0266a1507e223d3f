import type { UnitOfWork } from '../../access/index.ts'

/** Withdraws the offer of an item that waits, if one does; true if so. */
export async function withdrawPending(
  { db, who }: UnitOfWork,
  itemId: number,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_off')
    .set({
      state: 'withdrawn',
      answered_by: who.accountId,
      answered_at: new Date(),
      answer: reason,
    })
    .where('item_id', '=', itemId)
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
