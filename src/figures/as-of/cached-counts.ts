import { serviceKey } from '../../access/index.ts'
import { givenBy } from '../../model/index.ts'
import type { CountState, FigureAsOf } from './contract.ts'

/** One question being counted, or counted. */
interface Counted {
  share: number
  figures: readonly FigureAsOf[] | null
  readonly done: Promise<readonly FigureAsOf[]>
}

/** So many counts are kept. */
const mostKept = 50
/** Milliseconds: a count that is done by then is answered with at once. */
const patience = 1_500

type Count = (progress: (share: number) => void) => Promise<readonly FigureAsOf[]>

/**
 * Counts kept in this process. The first asking starts a count, later ones say how far it is; one is
 * counted after the other. A key names the question and what it was counted from.
 */
export interface CachedCounts {
  ask(key: string, count: Count): Promise<CountState>
}

export function keepCounts(): CachedCounts {
  const kept = new Map<string, Counted>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    async ask(key, count) {
      let entry = kept.get(key)
      if (entry === undefined) {
        const started = start(last, count)
        last = started.done.catch(() => kept.delete(key))
        kept.set(key, started)
        for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
        entry = started
      }
      await givenBy(entry.done, patience)
      return entry.figures === null
        ? { state: 'counting', share: entry.share }
        : { state: 'counted', figures: entry.figures }
    },
  }
}

function start(before: Promise<unknown>, count: Count): Counted {
  const entry: Counted = {
    share: 0,
    figures: null,
    done: before.then(async () => {
      const figures = await count((share) => {
        entry.share = share
      })
      entry.figures = figures
      return figures
    }),
  }
  return entry
}

export const cachedCounts = serviceKey('cached counts', keepCounts)

/** Names the last change that can alter a count; given by whoever opens the review over a store. */
export const lastChange = serviceKey<() => Promise<string>>('last change', () => async () => '')
