import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import { compareDate, compareYear } from './date.ts'
import type { Comparing, Held } from './level.ts'
import { compareGroup, compareIdentifier, compareSet } from './lists.ts'
import { compareName } from './name.ts'
import { compareContact, comparePostcode } from './places.ts'
import { compareText } from './text.ts'

export type { Comparing, Held, OutcomeAt } from './level.ts'

/** The levels of a comparison without an engine: the same as its SQL's. */
export function comparing(settings: ComparisonSettings, held: Held): Comparing {
  switch (settings.kind) {
    case 'name':
      return compareName(settings, held)
    case 'date':
      return compareDate(settings, held)
    case 'year':
      return compareYear(settings, held)
    case 'text':
      return compareText(settings, held)
    case 'postcode':
      return comparePostcode(settings, held)
    case 'contact':
      return compareContact(settings, held)
    case 'set':
      return compareSet(settings, held)
    case 'identifier':
      return compareIdentifier(settings, held)
    case 'group':
      return compareGroup(settings, held)
  }
}
