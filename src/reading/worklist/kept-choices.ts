import { serviceKey, type UnitOfWork } from '../../access/index.ts'
import { choicesOfArchive, readersSoFar } from './choices.ts'
import type { WorklistChoices } from './contract.ts'

/** So long choices may be behind what changes without a case being read or a refresh, such as a name. */
const goodForMs = 60_000

/** What choices depend on: while it is the same, they are. */
export interface ChoicesState {
  /** Cases that are closed to whoever asks. */
  readonly closed: string
  readonly cases: number
  readonly read: number
  readonly refreshed: number | null
}

/** Gives what the worklist can be narrowed by, for whoever asks. */
export type ChoicesNow = (unit: UnitOfWork, state: ChoicesState) => Promise<WorklistChoices>

/**
 * What a worklist can be narrowed by is looked for among all cases, which costs more than the page, and changes with an
 * import or a refresh; who has read changes with a reading and costs little. Row security shows of both the same to everybody
 * of one role to whom the same cases are closed: they share them, also while the first of them is still being told.
 *
 * @param now milliseconds
 */
function keepChoices(now: () => number = Date.now): ChoicesNow {
  const ofArchive = keep(choicesOfArchive, now)
  const readers = keep(readersSoFar, now)
  return async (unit, { closed, cases, read, refreshed }) => {
    const who = `${unit.who.role} ${closed}`
    const [archive, all] = await Promise.all([
      ofArchive(unit, who, `${cases} ${refreshed}`),
      readers(unit, who, `${read}`),
    ])
    return { ...archive, readers: all }
  }
}

interface Kept<T> {
  readonly found: Promise<T>
  readonly state: string
  readonly at: number
}

function keep<T>(ask: (unit: UnitOfWork) => Promise<T>, now: () => number) {
  const kept = new Map<string, Kept<T>>()
  return async (unit: UnitOfWork, who: string, state: string): Promise<T> => {
    const last = kept.get(who)
    if (last && last.state === state && now() - last.at < goodForMs) {
      // Whoever asked first may have failed for a reason of their own.
      return last.found.catch(() => ask(unit))
    }
    const found = ask(unit)
    const one = { found, state, at: now() }
    kept.set(who, one)
    try {
      return await found
    } catch (error) {
      if (kept.get(who) === one) kept.delete(who)
      throw error
    }
  }
}

export const choicesNow = serviceKey('choices of the worklist', keepChoices)
