import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, scalarColumn } from '../records/read-column.ts'
import { levenshtein } from '../similarity/plain-similarity.ts'
import { damerauUpTo, jaroWinklerFrom, type Likeness, likenessOf } from './likeness.ts'
import { open, type PairLevels, type Reading, sameOutcome } from './pair-levels.ts'

export function textLevels(settings: SettingsOf<'text'>, reading: Reading): PairLevels {
  const { field, fold } = settings
  const values = scalarColumn(reading, field, fold)
  const { measure, thresholds, sign } = measureOf(settings)
  const otherwise = thresholds.length === 0 ? 2 : open
  const likeness = likenessOf(reading, field, fold, measure)
  const same = { column: values, otherwise }
  return {
    same,
    cheap: (left, right) => sameOutcome(same, left, right),
    settle: (left, right) => {
      const value = likeness(left, right) * sign
      for (let step = 0; step < thresholds.length; step++) {
        if (value >= thresholds[step]! * sign) return step + 2
      }
      return thresholds.length + 2
    },
    speaks: (place) => at(values, place) !== 0,
  }
}

interface Measured {
  readonly measure: Likeness
  readonly thresholds: readonly number[]
  readonly sign: 1 | -1
}

function measureOf(settings: SettingsOf<'text'>): Measured {
  if (settings.levenshtein.length > 0) {
    const measure = { measure: levenshtein, hopeless: () => false, beyond: 0 }
    return { measure, thresholds: settings.levenshtein, sign: -1 }
  }
  const slips = settings.damerauLevenshtein
  if (slips.length > 0) {
    return { measure: damerauUpTo(slips.at(-1)!), thresholds: slips, sign: -1 }
  }
  const thresholds = settings.jaroWinkler
  return { measure: jaroWinklerFrom(thresholds.at(-1) ?? 1), thresholds, sign: 1 }
}
