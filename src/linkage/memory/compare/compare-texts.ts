import { type ComparisonLevels, measureOf, type TextMeasure } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { scalarColumn, valueAt } from '../records/read-column.ts'
import { equalOutcome, type PairComparer, undecided } from './pair-comparer.ts'
import {
  damerauUpTo,
  jaroWinklerFrom,
  levenshteinMeasure,
  measureAt,
  type SimilarityMeasure,
} from './similarity-measure.ts'

export function compareTexts(
  settings: SettingsOf<'text'>,
  { levels, similar }: ComparisonLevels,
  records: ComparableRecords,
): PairComparer {
  const { field, fold } = settings
  const values = scalarColumn(records, field, fold)
  const measure = measureOf(settings)
  const sign = measure.rises ? 1 : -1
  const different = levels.length
  const similarity = measureAt(records, field, fold, similarityOf(measure))
  const equal = { column: values, otherwise: similar.length === 0 ? different : undecided }
  return {
    equal,
    quick: (left, right) => equalOutcome(equal, left, right),
    bySimilarity: (left, right) => {
      const value = similarity(left, right) * sign
      for (let step = 0; step < similar.length; step++) {
        if (value >= similar[step]!.threshold * sign) return similar[step]!.level
      }
      return different
    },
    hasValue: (place) => valueAt(values, place) !== 0,
  }
}

function similarityOf({ name, thresholds }: TextMeasure): SimilarityMeasure {
  if (name === 'levenshtein') return levenshteinMeasure
  if (name === 'damerauLevenshtein') return damerauUpTo(thresholds.at(-1)!)
  return jaroWinklerFrom(thresholds.at(-1) ?? 1)
}
