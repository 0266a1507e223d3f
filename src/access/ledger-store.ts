import type { Store } from '../store/index.ts'
import { serviceKey } from './acts/services.ts'

/** The store whose ledger is read back: its roots and digests, which no role of a person shows. */
export const ledgerStore = serviceKey<Store>('store of the ledger', () => {
  throw new Error('No store of the ledger was provided.')
})
