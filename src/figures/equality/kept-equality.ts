import { serviceKey } from '../../access/index.ts'
import type { Equality } from './contract.ts'

/** To hide small counts so that nobody works them out costs seconds of a processor, and a reading changes little of it. */
const goodForMs = 3_600_000

interface Kept {
  readonly counted: Promise<Equality>
  readonly refreshed: string
  readonly at: number
}

/**
 * What was counted within the hour and since the same refresh is shown again, with its time; whoever asks while it is being
 * counted waits for the same count. It is the same for everybody who may ask.
 *
 * @param now milliseconds
 */
export function keepEquality(now: () => number = Date.now) {
  const kept = new Map<string, Kept>()
  return async (
    what: string,
    refreshed: string,
    count: (at: Date) => Promise<Equality>,
  ): Promise<Equality> => {
    const last = kept.get(what)
    if (last && last.refreshed === refreshed && now() - last.at < goodForMs) return last.counted
    const at = now()
    const counted = count(new Date(at))
    const one = { counted, refreshed, at }
    kept.set(what, one)
    try {
      return await counted
    } catch (error) {
      if (kept.get(what) === one) kept.delete(what)
      throw error
    }
  }
}

export const equalityNow = serviceKey('equality as it was counted', keepEquality)
