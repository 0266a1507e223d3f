import type { Performer, Who } from '../access/index.ts'
import type { CountWaits } from './waits-count.ts'

/** So long a count in the head of a page may be behind what others do. */
const goodForMs = 15_000

interface Kept {
  readonly count: Promise<number>
  readonly at: number
}

/** Counts of what waits, by account. */
export interface KeptWaits {
  readonly count: CountWaits
  /** A list was just read: its number stands beside it, and on the pages after it. */
  readonly keep: (who: Who, count: number) => void
  readonly forget: (who: Who) => void
}

/**
 * A count over every kind of thing costs as much as a page; pages that follow each other show one.
 *
 * @param now milliseconds
 */
export function keepWaits(count: CountWaits, now: () => number = Date.now): KeptWaits {
  const kept = new Map<string, Kept>()
  return {
    async count(who) {
      const last = kept.get(who.accountId)
      if (last && now() - last.at < goodForMs) return last.count
      const asked: Kept = { count: count(who), at: now() }
      kept.set(who.accountId, asked)
      try {
        return await asked.count
      } catch (error) {
        // What failed is asked again, by whoever comes next.
        if (kept.get(who.accountId) === asked) kept.delete(who.accountId)
        throw error
      }
    },
    keep({ accountId }, count) {
      kept.set(accountId, { count: Promise.resolve(count), at: now() })
    },
    forget({ accountId }) {
      kept.delete(accountId)
    },
  }
}

/** The same review: what somebody changes through it, from a page or from a program, shows in their count at once. */
export function forgettingWaits(review: Performer, waits: Pick<KeptWaits, 'forget'>): Performer {
  const forgetting =
    (receive: Performer['receive']): Performer['receive'] =>
    async (caller, act, input, progress) => {
      try {
        return await receive(caller, act, input, progress)
      } finally {
        if (act.kind === 'write') waits.forget(caller.who)
      }
    }
  return { perform: forgetting(review.perform), receive: forgetting(review.receive) }
}
