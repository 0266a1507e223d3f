import type { Role } from '../../access/index.ts'
import type { RecommendationsView, RecommendationView } from '../../review/index.ts'

const row = (more: Partial<RecommendationView>): RecommendationView => ({
  recommendationId: 1,
  words: 'The force should be able to say in how many of its cases several people were involved.',
  source: 'A made-up inspection of made-up forces',
  page: '14',
  madeOn: '2025-10-01',
  owner: 'Dana Made-up',
  state: 'open',
  evidence: null,
  isShown: false,
  steps: [],
  mayTake: [],
  ...more,
})
const claim = {
  step: 'claimed',
  words: 'The definition is counted over every case, with bounds.',
  by: 'Dana Made-up',
  at: '2026-02-01T10:00:00.000Z',
} as const
const figure = {
  kind: 'figure',
  definition: 'iicsa-organised-network',
  measure: 'all',
  bound: 'atLeast',
  number: 2000,
} as const

/** One claimed, one shown by evidence that no longer recomputes, one of which nothing is claimed. */
export function recommendationsFor(role: Role): RecommendationsView {
  const isMaker = role === 'authoriser' || role === 'dataManager'
  const claims = isMaker ? (['claim'] as const) : []
  return {
    shown: 1,
    total: 4,
    lapsed: 1,
    rows: [
      row({
        state: 'claimed',
        evidence: {
          asked: figure,
          counted: { holds: true, number: 2400, why: '' },
          now: { holds: true, number: 2400, why: '' },
        },
        steps: [claim],
        mayTake: role === 'authoriser' ? ['claim', 'show', 'notShow', 'cannotShow'] : claims,
      }),
      row({
        recommendationId: 2,
        words: 'Every decision should have an owner who accepted it.',
        state: 'shown',
        evidence: {
          asked: { kind: 'emptyList', list: 'unaccepted' },
          counted: { holds: true, number: 0, why: '' },
          now: { holds: false, number: 3, why: 'The list has 3.' },
        },
        steps: [
          claim,
          { ...claim, step: 'shown', words: 'The list is empty.', by: 'Helen Made-up' },
        ],
        mayTake: claims,
      }),
      row({
        recommendationId: 3,
        words: 'Alterations should be on record.',
        state: 'shown',
        isShown: true,
        evidence: {
          asked: {
            kind: 'ledgerRange',
            from: 10,
            to: 400,
            action: 'alteration',
            number: 20,
            digest: 'ab',
          },
          counted: { holds: true, number: 41, why: '' },
          now: { holds: true, number: 41, why: '' },
        },
        steps: [claim, { ...claim, step: 'shown', words: 'They are.', by: 'Helen Made-up' }],
        mayTake: claims,
      }),
      row({ recommendationId: 4, page: '', words: 'Train everybody.', mayTake: claims }),
    ],
    owners: [
      { id: 'A2', name: 'Dana Made-up' },
      { id: 'A3', name: 'Helen Made-up' },
    ],
  }
}
