import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { type Form, isListForm } from '../fold/forms.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { type ComparisonPlan, planComparison } from './comparison-plan.ts'
import { formsRead } from './field-forms.ts'
import { planRules, type RulePlan } from './rule-plan.ts'

/** What a linkage has to do, whichever engine does it. */
export interface LinkPlan {
  readonly settings: LinkSettings
  /** By name, in the order they are first read. */
  readonly fields: ReadonlyMap<string, PlannedField>
  readonly comparisons: readonly ComparisonPlan[]
  readonly rules: readonly RulePlan[]
}

export interface PlannedField {
  /** Name of its column in tables of records. */
  readonly column: string
  /** Whether a record has a list of values there. */
  readonly list: boolean
  readonly forms: readonly Form[]
}

/** @throws LB_LINKAGE_SETTINGS where a field is read both as a list and as one value. */
export const planLinkage = (settings: LinkSettings): LinkPlan => ({
  settings,
  fields: new Map(
    [...formsRead(settings)].map(([name, forms], at) => [name, planField(name, forms, at)]),
  ),
  comparisons: settings.comparisons.map(planComparison),
  rules: planRules(settings.blocking),
})

function planField(name: string, forms: readonly Form[], at: number): PlannedField {
  const list = isListForm(forms[0]!)
  if (forms.every((form) => isListForm(form) === list)) return { column: `f${at}`, list, forms }
  const cause = `The field "${name}" is used as a list in one place and as one value in another.`
  throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
}
