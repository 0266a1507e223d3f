import type { Selectable } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import type { Database, HandOffState } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import { lockedItem, type StoredItem } from '../item/locked-item.ts'

export type StoredHandOff = Selectable<Database['hand_off']>

/**
 * An offer that still waits, and its item, kept so until the transaction ends. The item is locked first,
 * always, so that two who answer at once take turns and never wait for each other.
 *
 * @throws LB_HAND_OFF_NOT_FOUND, LB_HAND_OFF_ANSWERED
 */
export async function lockedOffer(
  unit: UnitOfWork,
  handOffId: number,
): Promise<{ readonly handOff: StoredHandOff; readonly item: StoredItem }> {
  const read = () =>
    unit.db.selectFrom('hand_off').selectAll().where('id', '=', handOffId).executeTakeFirst()
  const found = await read()
  if (!found) throw refusal(caseworkErrors, 'LB_HAND_OFF_NOT_FOUND')
  const item = await lockedItem(unit, found.item_id)
  const handOff = await read()
  if (handOff?.state !== 'offered') throw refusal(caseworkErrors, 'LB_HAND_OFF_ANSWERED')
  return { handOff, item }
}

/** Puts down what became of an offer. */
export async function settle(
  { db, who }: UnitOfWork,
  handOffId: number,
  state: Exclude<HandOffState, 'offered'>,
  more: {
    readonly answer?: string
    readonly next_proposal?: string
    readonly accepted_name?: string
    readonly accepted_means?: string
    readonly accepted_at?: Date
  } = {},
): Promise<void> {
  await db
    .updateTable('hand_off')
    .set({ state, answered_by: who.accountId, answered_at: new Date(), ...more })
    .where('id', '=', handOffId)
    .execute()
}
