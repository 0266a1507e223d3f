import { foldWordsText, formOf } from '../fold/fold-text.ts'
import { type Form, isNumberForm } from '../fold/forms.ts'
import type { ComparisonSettings, Frequency } from '../settings/comparison-settings.ts'

/** Which values are counted, so that agreement on a rare one weighs more. */
export interface TermFrequency {
  readonly field: string
  readonly form: Form
  /** Smallest number of a value; what lies below stands for none. */
  readonly least: number
  /** Share of the adjustment that values take which are only alike. */
  readonly alike: number
  /** Counted among all records, or among those of the record's own source. */
  readonly by: 'all' | 'source'
  /** Shares from elsewhere, instead of counts. */
  readonly given: GivenShares | null
}

/** Shares by folded value; a value without one is taken to be as rare as the rarest. */
export interface GivenShares {
  readonly shares: ReadonlyMap<string, number>
  readonly least: number
}

/** Null where the comparison takes no account of how frequent a value is. */
export function termFrequencyOf(settings: ComparisonSettings): TermFrequency | null {
  if (!('termFrequency' in settings) || settings.termFrequency === false) return null
  const { termFrequency, field } = settings
  const form = countedForm(settings)
  const { by, alike, shares }: Frequency =
    termFrequency === true ? { by: 'all', alike: 0 } : termFrequency
  const given = shares ? givenShares(shares, form) : null
  return { field, form, least: isNumberForm(form) ? 0 : 1, alike, by, given }
}

type Counted = Extract<ComparisonSettings, { readonly termFrequency: unknown }>

function countedForm(settings: Counted): Form {
  switch (settings.kind) {
    case 'name':
      return settings.part === 'given' ? 'first' : 'compact'
    case 'date':
      return 'date'
    case 'text':
      return settings.fold
    case 'postcode':
      return 'compact'
  }
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
