import type { ComparisonSettings, SettingsOf } from '../settings/comparison-settings.ts'
import type { TermFrequency } from './term-frequency.ts'

/** One level of agreement. `m` and `u` are what is assumed before any data are seen. */
export interface Level {
  readonly name: string
  readonly m: number
  readonly u: number
  /** Share of the term frequency adjustment that this level takes; 0 for none. */
  readonly frequency: number
}

/** The levels of a comparison; an outcome is 0 (no evidence) or the place of a level, from 1. */
export interface ComparisonLevels {
  /** The strongest agreement first. */
  readonly levels: readonly Level[]
  /** Levels that a similarity decides, by its thresholds in order; below the last, the last level. */
  readonly similar: readonly SimilarLevel[]
}

export interface SimilarLevel {
  readonly level: number
  readonly threshold: number
}

/** The place of a level by its name; 0 where the comparison has no such level. */
export const levelAt = ({ levels }: ComparisonLevels, name: string): number =>
  levels.findIndex((level) => level.name === name) + 1

const level = (name: string, m: number, u: number, frequency = 0): Level => ({
  name,
  m,
  u,
  frequency,
})

const exact = (...levels: readonly Level[]): ComparisonLevels => ({ levels, similar: [] })

export function levelsOf(
  settings: ComparisonSettings,
  termFrequency: TermFrequency | null,
): ComparisonLevels {
  const counted = termFrequency ? 1 : 0
  switch (settings.kind) {
    case 'name':
      return nameLevels(settings, termFrequency)
    case 'text':
      return textLevels(settings, termFrequency)
    case 'date':
      return exact(
        level('same', 0.9, 0.0001, counted),
        level('day and month exchanged', 0.01, 0.00006),
        level('one digit differs', 0.02, 0.0008),
        level('two parts agree', 0.015, 0.004),
        level('1 January of the year', 0.015, 0.0005),
        level('same year', 0.01, 0.02),
        level('a year apart', 0.01, 0.04),
        level('different', 0.02, 0.935),
      )
    case 'year':
      return exact(
        level('same', 0.75, 0.025),
        level('a year apart', 0.2, 0.05),
        level('two or three years apart', 0.02, 0.1),
        level('different', 0.03, 0.825),
      )
    case 'postcode':
      return exact(
        level('same', 0.65, 0.0005, counted),
        level('same sector', 0.05, 0.005),
        level('same district', 0.06, 0.03),
        level('different', 0.24, 0.96),
      )
    case 'contact':
      return exact(
        level('telephone and home', 0.3, 0.0000005),
        level('telephone', 0.15, 0.000001),
        level('same address', 0.2, 0.00001),
        level('same postcode', 0.05, 0.0002),
        level('same district', 0.05, 0.03),
        level('different', 0.25, 0.97),
      )
    case 'set':
      return exact(level('in common', 0.5, 0.00001), level('nothing in common', 0.5, 0.99999))
    case 'identifier':
      return exact(
        level('same number', 0.9, 0.0000003),
        level('another number', 0.09, 0.3),
        ...(settings.onePerSource.length > 0 ? [level('two on one list', 0.01, 0.3)] : []),
        level('different numbers', 0.01, 0.7),
      )
    case 'group':
      return exact(level('same in its source', 0.999, 0.000001))
  }
}

/**
 * Half of a name. Where given and family name stand exchanged, the given half says `exchanged` and
 * the family half says nothing, because it would only say the same again.
 */
function nameLevels(
  settings: SettingsOf<'name'>,
  termFrequency: TermFrequency | null,
): ComparisonLevels {
  const given = settings.part === 'given'
  const counted = termFrequency ? 1 : 0
  const before = [
    level('same', 0.82, 0.005, counted),
    ...(given && settings.other ? [level('exchanged', 0.01, 0.00001, counted)] : []),
    ...(settings.aliases ? [level('other name', 0.02, 0.0003)] : []),
    level('variant', 0.06, 0.002, counted / 2),
  ]
  const alike = settings.fuzzy.map((threshold, at) =>
    level(`alike ${threshold}`, 0.04 / (at + 1), 0.002 * (at + 1), termFrequency?.alike ?? 0),
  )
  return {
    levels: [
      ...before,
      ...alike,
      ...(given ? [level('initial', 0.02, 0.01)] : []),
      level('different', 0.03, 0.97),
    ],
    similar: similarAfter(before, settings.fuzzy),
  }
}

/** Words or a code: equal, then by one measure of similarity, then different. */
function textLevels(
  settings: SettingsOf<'text'>,
  termFrequency: TermFrequency | null,
): ComparisonLevels {
  const { word, thresholds } = measureOf(settings)
  const before = [level('same', 0.8, 0.005, termFrequency ? 1 : 0)]
  const alike = thresholds.map((threshold, at) =>
    level(`${word} ${threshold}`, 0.08 / (at + 1), 0.003 * (at + 1), termFrequency?.alike ?? 0),
  )
  return {
    levels: [...before, ...alike, level('different', 0.1, 0.98)],
    similar: similarAfter(before, thresholds),
  }
}

const similarAfter = (before: readonly Level[], thresholds: readonly number[]) =>
  thresholds.map((threshold, at) => ({ level: before.length + at + 1, threshold }))

/** The measure a text comparison uses: a similarity, which rises, or a distance, which falls. */
export interface TextMeasure {
  readonly name: 'jaroWinkler' | 'levenshtein' | 'damerauLevenshtein'
  readonly word: string
  readonly thresholds: readonly number[]
  readonly rises: boolean
}

export function measureOf(settings: SettingsOf<'text'>): TextMeasure {
  const { levenshtein, damerauLevenshtein, jaroWinkler } = settings
  if (levenshtein.length > 0) {
    return { name: 'levenshtein', word: 'letters apart', thresholds: levenshtein, rises: false }
  }
  if (damerauLevenshtein.length > 0) {
    const thresholds = damerauLevenshtein
    return { name: 'damerauLevenshtein', word: 'slips apart', thresholds, rises: false }
  }
  return { name: 'jaroWinkler', word: 'alike', thresholds: jaroWinkler, rises: true }
}
