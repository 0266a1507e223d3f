import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkSettings } from '../settings/link-settings.ts'

/** @throws LB_LINKAGE_TOO_MANY_PAIRS where a rule's blocks hold more pairs than the settings allow. */
export function checkBudget(
  { pairBudget }: LinkSettings,
  rule: { readonly name: string; readonly pairs: number; readonly largest: number },
): void {
  const { name, pairs, largest } = rule
  if (pairs <= pairBudget) return
  const cause = `The rule "${name}" would compare ${pairs} pairs (its largest block holds ${largest} records); the budget is ${pairBudget}.`
  throw refusal(linkageErrors, 'LB_LINKAGE_TOO_MANY_PAIRS', cause)
}
