import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import { dateLevels, yearLevels } from './compare-dates.ts'
import { groupLevels, identifierLevels, setLevels } from './compare-lists.ts'
import { nameLevels } from './compare-names.ts'
import { contactLevels, postcodeLevels } from './compare-places.ts'
import { textLevels } from './compare-texts.ts'
import type { PairLevels, Reading } from './pair-levels.ts'

export {
  open,
  type PairLevels,
  type Reading,
  type SameValue,
  sameOutcome,
} from './pair-levels.ts'

/** The levels of a comparison without an engine: the same as its SQL's. */
export function pairLevels(settings: ComparisonSettings, reading: Reading): PairLevels {
  switch (settings.kind) {
    case 'name':
      return nameLevels(settings, reading)
    case 'date':
      return dateLevels(settings, reading)
    case 'year':
      return yearLevels(settings, reading)
    case 'text':
      return textLevels(settings, reading)
    case 'postcode':
      return postcodeLevels(settings, reading)
    case 'contact':
      return contactLevels(settings, reading)
    case 'set':
      return setLevels(settings, reading)
    case 'identifier':
      return identifierLevels(settings, reading)
    case 'group':
      return groupLevels(settings, reading)
  }
}
