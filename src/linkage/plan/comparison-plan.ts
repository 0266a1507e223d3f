import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { type ComparisonLevels, levelsOf } from './comparison-levels.ts'
import { type TermFrequency, termFrequencyOf } from './term-frequency.ts'

/** One comparison as every engine carries it out. */
export interface ComparisonPlan extends ComparisonLevels {
  readonly name: string
  /** Fields whose values the evidence shows. */
  readonly fields: readonly string[]
  /** Where there is one, the chance that two values are equal is known from counts. */
  readonly termFrequency: TermFrequency | null
  /** What a similarity costs, in Jaro-Winklers. */
  readonly similarityCost: number
  /** Weights that are given rather than learnt. */
  readonly fixed: readonly number[] | null
}

export function planComparison(settings: ComparisonSettings): ComparisonPlan {
  const termFrequency = termFrequencyOf(settings)
  return {
    name: settings.name,
    fields: fieldsOf(settings),
    ...levelsOf(settings, termFrequency),
    termFrequency,
    similarityCost: settings.kind === 'text' ? costOf(settings) : 1,
    fixed: settings.kind === 'group' ? [settings.weight] : null,
  }
}

function fieldsOf(settings: ComparisonSettings): readonly string[] {
  if (settings.kind === 'contact') return [settings.phones, settings.postcode, settings.address]
  if (settings.kind !== 'name') return [settings.field]
  return [settings.field, settings.other, settings.aliases].filter((field) => field !== undefined)
}

function costOf(settings: Extract<ComparisonSettings, { kind: 'text' }>): number {
  if (settings.levenshtein.length > 0) return 5
  return settings.damerauLevenshtein.length > 0 ? 30 : 1
}
