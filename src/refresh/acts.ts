import { refreshState } from './background/refresh-state.ts'
import { startRefresh } from './background/start-refresh.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { runRefresh } from './refresh.ts'

/** The computation over all records, and what it is worth. */
export const refreshing = {
  run: runRefresh,
  start: startRefresh,
  state: refreshState,
  evaluate,
} as const
