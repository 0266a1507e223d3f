/** A recommendation of an inspection that never was, and what is claimed of it; no evidence: nothing is. */
interface MadeUpRecommendation {
  readonly words: string
  readonly page: string
  readonly claim: {
    readonly words: string
    readonly evidence:
      | {
          readonly evidence: 'figure'
          readonly definition: string
          readonly measure: 'all'
          readonly bound: 'atLeast'
          readonly number: number
        }
      | { readonly evidence: 'emptyList'; readonly list: 'withoutItem' }
    /** Another person found that the evidence shows it. */
    readonly isShown: boolean
  } | null
}

export const madeUpReport = {
  source: 'A made-up inspection of the made-up forces of Northbridge',
  madeOn: '2025-10-01',
} as const

export const madeUpRecommendations: readonly MadeUpRecommendation[] = [
  {
    words:
      'The force should be able to say in how many of its cases several people may have been involved, and how many it cannot determine.',
    page: '14',
    claim: {
      words: 'Every case is held against the definition, with bounds.',
      evidence: {
        evidence: 'figure',
        definition: 'iicsa-organised-network',
        measure: 'all',
        bound: 'atLeast',
        number: 1,
      },
      isShown: true,
    },
  },
  {
    words: 'Something should follow from every decision, with somebody who answers for it.',
    page: '22',
    claim: {
      words: 'An authorised decision makes the items that follow from it.',
      evidence: { evidence: 'emptyList', list: 'withoutItem' },
      isShown: false,
    },
  },
  {
    words: 'Officers should be trained in how children are written about.',
    page: '31',
    claim: null,
  },
]
