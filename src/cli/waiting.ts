import { lockHolder, type Store } from '../store/index.ts'

/** Says on standard error what the command waits for, and since when that has been going on. */
export const sayWaiting =
  (store: Store): (() => void) =>
  () => {
    // Who cannot be told waits all the same.
    lockHolder(store, 'archive').then(
      (holder) => process.stderr.write(`${waitingWords(holder, new Date())}\n`),
      () => process.stderr.write(`${waitingWords(null, new Date())}\n`),
    )
  }

/** @param holder null: nobody can say who it is */
export function waitingWords(
  holder: { readonly what: string; readonly since: Date } | null,
  now: Date,
): string {
  const what = holder?.what || 'another import or refresh'
  if (!holder) return `Waiting for ${what} to end.`
  const minutes = Math.floor((now.getTime() - holder.since.getTime()) / 60_000)
  const ago = minutes < 1 ? 'less than a minute ago' : `${minutes} min ago`
  const began = holder.since.toISOString().slice(11, 19)
  return `Waiting for ${what} to end, which began at ${began} UTC (${ago}).`
}
