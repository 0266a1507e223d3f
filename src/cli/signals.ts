import { constants } from 'node:os'
import type { Store } from '../store/index.ts'

/** A terminal sends Ctrl+C to the program that started this one as well, which passes it on. */
const sameMs = 1_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * A process that is told to end leaves the store first: whoever uses it last stops its server. What was
 * not committed is undone. The application, which lets its requests end, waits for the signal itself.
 *
 * @returns the store; once it is closed, a signal ends the process as it would any other
 */
export function endInOrder(store: Store): Store {
  const { interrupt } = store
  if (!interrupt) return store
  let first = 0
  const end = (signal: NodeJS.Signals) => {
    const isWaitedFor = process.listenerCount(signal) > 1
    const isAgain = first > 0 && Date.now() - first < sameMs
    first ||= Date.now()
    if (isWaitedFor || isAgain) return
    interrupt().finally(() => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of signals) process.on(signal, end)
  const close = async () => {
    try {
      await store.close()
    } finally {
      for (const signal of signals) process.off(signal, end)
    }
  }
  return { ...store, close }
}
