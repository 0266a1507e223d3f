import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { Form } from '../fold/forms.ts'
import type { OverSharedSettings } from '../settings/veto-settings.ts'

/** Whose values are taken out where too many people share one. */
export interface OverSharedPlan extends OverSharedSettings {
  readonly form: 'identifiers' | 'phones'
}

/** @throws LB_LINKAGE_SETTINGS where a field is read neither as identifiers nor as telephones. */
export const planOverShared = (
  overShared: readonly OverSharedSettings[],
  formsOf: ReadonlyMap<string, readonly Form[]>,
): readonly OverSharedPlan[] =>
  overShared.map((each) => {
    for (const form of ['identifiers', 'phones'] as const) {
      if (formsOf.get(each.field)?.includes(form)) return { ...each, form }
    }
    const cause = `"overShared" names the field "${each.field}", which no comparison reads as identifiers or telephones.`
    throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
  })
