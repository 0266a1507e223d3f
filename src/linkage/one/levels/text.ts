import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, scalarColumn } from '../columns.ts'
import { damerauLevenshtein, jaroWinkler, levenshtein } from '../similarity.ts'
import type { Comparing, Held } from './level.ts'
import { likenessAt } from './likeness.ts'

export function compareText(settings: SettingsOf<'text'>, held: Held): Comparing {
  const { field, fold } = settings
  const values = scalarColumn(held.fields, field, fold)
  const { measure, thresholds, sign } = measureOf(settings)
  const likeness = likenessAt(held, field, fold, measure)
  return {
    speaks: (probe) => probe.value(field, fold).term !== 0,
    against: (probe) => {
      const own = probe.value(field, fold).term
      const score = likeness(probe)
      return (place, left) => {
        const other = at(values, place)
        if (own === 0 || other === 0) return 0
        if (own === other) return 1
        if (thresholds.length === 0) return 2
        const value = score(place, left) * sign
        const step = thresholds.findIndex((threshold) => value >= threshold * sign)
        return step < 0 ? thresholds.length + 2 : step + 2
      }
    },
  }
}

function measureOf(settings: SettingsOf<'text'>) {
  if (settings.levenshtein.length > 0) {
    return { measure: levenshtein, thresholds: settings.levenshtein, sign: -1 }
  }
  if (settings.damerauLevenshtein.length > 0) {
    return { measure: damerauLevenshtein, thresholds: settings.damerauLevenshtein, sign: -1 }
  }
  return { measure: jaroWinkler, thresholds: settings.jaroWinkler, sign: 1 }
}
