import { type SumBars, sumBars } from '../../../charts/index.ts'
import type { LinkView } from '../../../people/index.ts'
import { camelWords } from '../../../words/index.ts'

export interface Waterfall extends SumBars {
  readonly rows: LinkView['evidence']
  readonly weight: number
}

/** A link's evidence, part by part, adding up to its weight. */
export function waterfall({ evidence, weight }: Pick<LinkView, 'evidence' | 'weight'>): Waterfall {
  const parts = evidence.map((part) => ({
    label: partWords(part),
    value: part.weight,
  }))
  return { ...sumBars(parts, weight), rows: evidence, weight }
}

/** A line of its own where it says how common what agrees is. */
const partWords = ({ comparison, level }: LinkView['evidence'][number]): string =>
  level === 'how common the value is'
    ? `${comparisonWords(comparison)}, how common`
    : comparisonWords(comparison)

/** 'givenNames' as 'Given names'; 'prior' as what it is. */
export function comparisonWords(comparison: string): string {
  if (comparison === 'prior') return 'Before any evidence'
  const words = camelWords(comparison.replaceAll(/[-_]/g, ' '))
  return words.length > 26 ? `${words.slice(0, 25)}…` : words
}
