import type { Store } from '../../store/index.ts'
import { serviceKey } from '../acts/services.ts'

/** The store accounts live in; they are no case data, and have rules of their own. */
export const accountStore = serviceKey<Store>('store of accounts', () => {
  throw new Error('No store of accounts was provided.')
})
