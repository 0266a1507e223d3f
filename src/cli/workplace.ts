import { resolve } from 'node:path'
import { type Door, openDoor, operator, type Who } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { holdsStore, openStore, type Store, storeErrors } from '../store/index.ts'
import { endInOrder } from './signals.ts'
import { doorOptions } from './witness.ts'

export interface StoreOptions {
  readonly data: string
}

export interface Workplace {
  readonly store: Store
  readonly door: Door
  /** The command line's own account: a data manager named in the ledger. */
  readonly who: Who
}

/** Opens the store the options name, runs `work` at its door and always closes it again. */
export async function atTheStore<T>(
  options: StoreOptions,
  work: (place: Workplace) => Promise<T>,
  where: WhereThereIsNone = 'refuse',
): Promise<T> {
  const store = await openTheStore(options, where)
  try {
    return await work({
      store,
      door: openDoor(store, doorOptions(options.data)),
      who: await operator(store),
    })
  } finally {
    await store.close()
  }
}

/**
 * What a command does where there is no store. Only what fills one makes one: whoever mistypes a folder would otherwise verify an
 * empty ledger, or back up nothing, and be told that all is well.
 */
export type WhereThereIsNone = 'refuse' | 'make'

/** `DATABASE_URL` set means that PostgreSQL server; else the store in `--data`. @throws LB_STORE_NO_STORE */
export async function openTheStore(
  options: StoreOptions,
  where: WhereThereIsNone = 'refuse',
): Promise<Store> {
  const url = process.env.DATABASE_URL
  const directory = resolve(options.data)
  if (!url && where === 'refuse' && !holdsStore(directory))
    throw refusal(storeErrors, 'LB_STORE_NO_STORE', `There is no store in ${directory}.`)
  const store = endInOrder(await openStore(url ? { url } : { directory }))
  if (store.notice) process.stderr.write(`${store.notice}\n`)
  return store
}
