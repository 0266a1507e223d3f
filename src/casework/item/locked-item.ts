import type { Selectable } from 'kysely'
import { may, type UnitOfWork } from '../../access/index.ts'
import {
  dayOf,
  itemKinds,
  itemsErrors,
  type MoveName,
  moveNames,
  moveOf,
} from '../../items/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import type { Database } from '../../store/index.ts'

export type StoredItem = Selectable<Database['item']>

/**
 * The item as it stands, kept so until the transaction ends: whoever else wants to change it waits.
 *
 * @throws LB_ITEM_NOT_FOUND
 */
export async function lockedItem({ db }: UnitOfWork, itemId: number): Promise<StoredItem> {
  const item = await db
    .selectFrom('item')
    .selectAll()
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirst()
  if (!item) throw refusal(itemsErrors, 'LB_ITEM_NOT_FOUND')
  return item
}

/** Whether this person stands in for somebody today. */
export async function covers({ db, who }: UnitOfWork, owner: string): Promise<boolean> {
  const today = dayOf(new Date())
  return (
    (await db
      .selectFrom('absence')
      .select('id')
      .where('account_id', '=', owner)
      .where('cover', '=', who.accountId)
      .where('starts', '<=', today)
      .where('ends', '>=', today)
      .executeTakeFirst()) !== undefined
  )
}

/** What stands in the way of a step; null: nothing does. */
export function moveFault(
  { who }: UnitOfWork,
  item: Pick<StoredItem, 'kind' | 'state' | 'owner' | 'finished_by'>,
  name: MoveName,
  standsIn: boolean,
): 'LB_ITEM_STEP' | 'LB_ITEM_NOT_YOURS' | 'LB_ITEM_TWO_PEOPLE' | null {
  const move = moveOf(name)
  if (!move.onlyIf(itemKinds[item.kind]) || !move.from.includes(item.state)) return 'LB_ITEM_STEP'
  const own = item.owner === who.accountId || standsIn
  const lead = may(who.role, 'leadReview')
  switch (move.by) {
    case 'owner':
      return own ? null : 'LB_ITEM_NOT_YOURS'
    case 'lead':
      if (!lead) return 'LB_ITEM_NOT_YOURS'
      // What somebody has accepted already is theirs.
      return item.owner === who.accountId && item.state !== 'open' ? 'LB_ITEM_STEP' : null
    case 'ownerOrLead':
      return own || lead ? null : 'LB_ITEM_NOT_YOURS'
    case 'another':
      return item.finished_by === who.accountId ? 'LB_ITEM_TWO_PEOPLE' : null
  }
}

/** The steps this person may take now, in the table's order; of two that do one thing, the owner's own. */
export const movesOpenTo = (
  unit: UnitOfWork,
  item: StoredItem,
  standsIn: boolean,
): readonly MoveName[] => {
  if (!may(unit.who.role, 'workItems')) return []
  const open = moveNames.filter((name) => moveFault(unit, item, name, standsIn) === null)
  return open.includes('accept') ? open.filter((name) => name !== 'take') : open
}

const codes = Object.keys(itemsErrors) as (keyof typeof itemsErrors)[]

/** A rule the database keeps, said in words: what two people did at once reaches no check before it. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof LookbackError) throw error
    const message = String((error as Error).message)
    const code = codes.find((each) => message.includes(`${each}:`))
    if (code) throw refusal(itemsErrors, code)
    throw error
  }
}
