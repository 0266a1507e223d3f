import { foldWordsText, formOf } from '../fold/fold-text.ts'
import type { Form } from '../sql/sql-columns.ts'
import type { ComparisonSettings, Frequency } from './comparison-settings.ts'

/** Where the shares of values come from, by which a rare value weighs more. */
export interface Commonness {
  /** Shares among all records, or among those of the record's own source. */
  readonly by: 'all' | 'source'
  /** Shares given from elsewhere, by folded value; a value without one is as rare as the rarest. */
  readonly given: GivenShares | null
}

export interface GivenShares {
  readonly shares: ReadonlyMap<string, number>
  readonly least: number
}

/** How commonness counts, or null where it does not. */
export function frequencyOf(settings: ComparisonSettings): Frequency | null {
  if (!('termFrequency' in settings) || settings.termFrequency === false) return null
  return settings.termFrequency === true ? { by: 'all', alike: 0 } : settings.termFrequency
}

export function commonness(frequency: Frequency, form: Form): Commonness {
  const { by, shares } = frequency
  return { by, given: shares ? givenShares(shares, form) : null }
}

/** Two spellings that fold to one value add up. */
function givenShares(given: Readonly<Record<string, number>>, form: Form): GivenShares {
  const shares = new Map<string, number>()
  for (const [text, share] of Object.entries(given)) {
    const words = foldWordsText(text)
    const value = words === null ? null : formOf(form, words)
    if (value !== null) shares.set(value, Math.min(1, (shares.get(value) ?? 0) + share))
  }
  let least = 1
  for (const share of shares.values()) least = Math.min(least, share)
  return { shares, least }
}
