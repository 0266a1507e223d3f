import { constants } from 'node:os'
import type { Store } from '../store/index.ts'

/** A terminal sends Ctrl+C to the program that started this one as well, which passes it on. */
const sameMs = 1_000

/**
 * A process that is told to end leaves the store first: whoever uses it last stops its server. What was
 * not committed is undone. The application, which lets its requests end, waits for the signal itself.
 */
export function endInOrder(store: Store): void {
  const { interrupt } = store
  if (!interrupt) return
  let first = 0
  const end = (signal: NodeJS.Signals) => {
    const isWaitedFor = process.listenerCount(signal) > 1
    const isAgain = first > 0 && Date.now() - first < sameMs
    first ||= Date.now()
    if (isWaitedFor || isAgain) return
    interrupt().finally(() => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}
