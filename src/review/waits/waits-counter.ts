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
