import { evaluate } from './evaluate/evaluate.ts'
import { runRefresh } from './refresh.ts'

/** The computation over all records, and what it is worth. */
export const refreshing = { run: runRefresh, evaluate } as const
