import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { type Form, isListForm } from '../fold/forms.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { type ComparisonPlan, planComparison } from './comparison-plan.ts'
import { formsRead } from './field-forms.ts'
import { type OverSharedPlan, planOverShared } from './over-shared-plan.ts'
import { planRules, type RulePlan } from './rule-plan.ts'
import { planVetoes, type VetoPlan } from './veto-plan.ts'

/** What a linkage has to do, whichever engine does it. */
export interface LinkPlan {
  readonly settings: LinkSettings
  /** By name, in the order they are first read. */
  readonly fields: ReadonlyMap<string, PlannedField>
  readonly comparisons: readonly ComparisonPlan[]
  readonly rules: readonly RulePlan[]
  readonly vetoes: readonly VetoPlan[]
  readonly overShared: readonly OverSharedPlan[]
}

export interface PlannedField {
  /** Name of its column in tables of records. */
  readonly column: string
  /** Whether a record has a list of values there. */
  readonly list: boolean
  readonly forms: readonly Form[]
}

/** @throws LB_LINKAGE_SETTINGS where parts of the settings do not fit each other. */
export function planLinkage(settings: LinkSettings): LinkPlan {
  const comparisons = settings.comparisons.map(planComparison)
  const forms = formsRead(settings)
  return {
    settings,
    fields: new Map([...forms].map(([name, own], at) => [name, planField(name, own, at)])),
    comparisons,
    rules: planRules(settings.blocking),
    vetoes: planVetoes(settings.vetoes, comparisons),
    overShared: planOverShared(settings.overShared, forms),
  }
}

function planField(name: string, forms: readonly Form[], at: number): PlannedField {
  const list = isListForm(forms[0]!)
  if (forms.every((form) => isListForm(form) === list)) return { column: `f${at}`, list, forms }
  const cause = `The field "${name}" is used as a list in one place and as one value in another.`
  throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
}
