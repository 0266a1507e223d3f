import { AsyncLocalStorage } from 'node:async_hooks'

const traces = new AsyncLocalStorage<number[] | null>()

/**
 * Runs `work` so that the index of every entry committed within it, however deep, is put into `entries`:
 * a line of the log can then say which entries a request made.
 */
export const tracingEntries = <T>(entries: number[], work: () => T): T => traces.run(entries, work)

/** Runs `work`, begun by a request but not part of it, so that its entries are not the request’s. */
export const untraced = <T>(work: () => T): T => traces.run(null, work)

/** To be called once the entries are committed. */
export function traceEntries(first: number, count: number): void {
  const entries = traces.getStore()
  for (let index = first; index < first + count; index++) entries?.push(index)
}
