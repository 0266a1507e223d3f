import { extracts, notes, quarantine } from './extracts.ts'

/** What came in. */
export const archive = { extracts, notes, quarantine } as const
