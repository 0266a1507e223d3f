import { ledger as entries } from './ledger-view.ts'

/** What was seen and done. */
export const ledger = { entries } as const
