import type { Who } from './door.ts'

/**
 * The review itself, where it counts for somebody: sees every case, so that a number does not depend
 * on who asks. Cannot sign in, and what it reads reaches a person as counts alone.
 */
export const systemReader: Who = {
  accountId: 'system',
  username: 'system',
  name: 'Lookback, counting',
  role: 'dataManager',
  staffIds: [],
}
