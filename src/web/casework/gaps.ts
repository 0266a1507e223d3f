import { type DecisionOutcome, decisionOutcomes } from '../../casework/index.ts'
import { acts } from '../../review/index.ts'
import { type ItemLine, itemLine } from '../../words/index.ts'
import { page, type Route } from '../page/routing.ts'

interface GapsPage {
  readonly unaccepted: readonly ItemLine[]
  readonly withoutItem: readonly {
    readonly caseId: number
    readonly ref: string
    readonly outcomeWords: string
  }[]
  readonly withoutResult: readonly ItemLine[]
  readonly withoutRisk: readonly { readonly caseId: number; readonly ref: string }[]
  readonly areEmpty: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/gaps': GapsPage
  }
}

export const gapRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/items/gaps',
    permission: 'leadReview',
    about: 'Lists that must be empty',
    async answer({ perform }) {
      const gaps = await perform(acts.casework.gaps, {})
      const { unaccepted, withoutItem, withoutResult, withoutRisk } = gaps
      return page('casework/gaps', 'Lists that must be empty', {
        unaccepted: unaccepted.map(itemLine),
        withoutItem: withoutItem.map(({ outcome, ...row }) => ({
          ...row,
          outcomeWords: decisionOutcomes[outcome as DecisionOutcome],
        })),
        withoutResult: withoutResult.map(itemLine),
        withoutRisk,
        areEmpty: Object.values(gaps).every((list) => list.length === 0),
      })
    },
  },
]
