import { serviceKey, type UnitOfWork } from '../../access/index.ts'
import { worklistChoices } from './choices.ts'
import type { WorklistChoices } from './contract.ts'

/** So long choices may be behind what changes without a case being read or a refresh, such as a name. */
const goodForMs = 60_000

interface Kept {
  readonly choices: WorklistChoices
  readonly state: string
  readonly at: number
}

/** Gives what the worklist can be narrowed by, for whoever asks, while `state` is the same. */
export type ChoicesNow = (unit: UnitOfWork, state: string) => Promise<WorklistChoices>

/**
 * What a worklist can be narrowed by is looked for among all cases, which costs as much as the page, and
 * changes with a reading or a refresh: pages that follow each other show the same.
 *
 * @param now milliseconds
 */
export function keepChoices(now: () => number = Date.now): ChoicesNow {
  const kept = new Map<string, Kept>()
  return async (unit, state) => {
    const last = kept.get(unit.who.accountId)
    if (last && last.state === state && now() - last.at < goodForMs) return last.choices
    const choices = await worklistChoices(unit)
    kept.set(unit.who.accountId, { choices, state, at: now() })
    return choices
  }
}

export const choicesNow = serviceKey('choices of the worklist', keepChoices)
