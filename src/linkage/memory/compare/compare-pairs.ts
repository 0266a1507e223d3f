import type { ComparisonLevels } from '../../plan/comparison-levels.ts'
import type { LinkPlan } from '../../plan/link-plan.ts'
import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { compareDates, compareYears } from './compare-dates.ts'
import { compareGroups, compareIdentifiers, compareSets } from './compare-lists.ts'
import { compareNames } from './compare-names.ts'
import { compareContacts, comparePostcodes } from './compare-places.ts'
import { compareTexts } from './compare-texts.ts'
import type { PairComparer } from './pair-comparer.ts'

/** The comparisons of a plan, in its order. */
export const comparersOf = (
  { settings, comparisons }: LinkPlan,
  records: ComparableRecords,
): readonly PairComparer[] =>
  settings.comparisons.map((each, at) => comparerOf(each, comparisons[at]!, records))

function comparerOf(
  settings: ComparisonSettings,
  levels: ComparisonLevels,
  records: ComparableRecords,
): PairComparer {
  switch (settings.kind) {
    case 'name':
      return compareNames(settings, levels, records)
    case 'date':
      return compareDates(settings, levels, records)
    case 'year':
      return compareYears(settings, records)
    case 'text':
      return compareTexts(settings, levels, records)
    case 'postcode':
      return comparePostcodes(settings, records)
    case 'contact':
      return compareContacts(settings, records)
    case 'set':
      return compareSets(settings, records)
    case 'identifier':
      return compareIdentifiers(settings, levels, records)
    case 'group':
      return compareGroups(settings, records)
  }
}
