import { extracts, quarantine } from './extracts.ts'

/** What came in. */
export const archive = { extracts, quarantine } as const
