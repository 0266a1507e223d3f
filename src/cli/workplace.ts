import { resolve } from 'node:path'
import { type Door, openDoor, operator, type Who } from '../access/index.ts'
import { openStore, type Store } from '../store/index.ts'
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
): Promise<T> {
  const store = await openTheStore(options)
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

/** `DATABASE_URL` set means that PostgreSQL server; else the store in `--data`. */
export async function openTheStore(options: StoreOptions): Promise<Store> {
  const url = process.env.DATABASE_URL
  const store = endInOrder(await openStore(url ? { url } : { directory: resolve(options.data) }))
  if (store.notice) process.stderr.write(`${store.notice}\n`)
  return store
}
