import type { Who } from '../../access/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { countWaits } from './read-waits.ts'

/**
 * How many things wait for somebody, for the count on every page. It opens nothing and names nothing, and a page that asks
 * every minute is no act of a person: so it leaves no entry. Row security holds as everywhere.
 */
export type WaitsCounter = (who: Who) => Promise<number>

export const waitsCounter =
  (store: Store): WaitsCounter =>
  (who) =>
    inContext(store.db, who, (db) => countWaits({ db, who }), { often: true })

/**
 * The open risk raised last of those somebody may see, by its number, for pages of a lead that are open: they ask each
 * second, so that a lead hears of a new one at once. As the count it leaves no entry. Null: none is open.
 */
export type NewestRisk = (who: Who) => Promise<number | null>

export const newestRisk =
  (store: Store): NewestRisk =>
  (who) =>
    inContext(
      store.db,
      who,
      async (db) => {
        const { newest } = await db
          .selectFrom('item')
          .select((eb) => eb.fn.max('id').as('newest'))
          .where('kind', '=', 'risk')
          .where('state', 'not in', ['closed', 'withdrawn'])
          .executeTakeFirstOrThrow()
        return newest
      },
      { often: true },
    )
