import type { ReviewStatus } from '../../review/index.ts'
import { acts } from '../../review/index.ts'
import { type RiskLine, riskLine } from '../casework/risks/risk-line.ts'
import { allowed } from '../layout/navigation.ts'
import { page, type Route } from '../page/routing.ts'
import { type Home, homeFor } from './home-model.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'home/home': Home & {
      readonly status: ReviewStatus | null
      /** Every open risk, for a lead; null for anybody else. */
      readonly risks: readonly RiskLine[] | null
      /** The root is for whoever can hold the ledger to it. */
      readonly mayReadLedger: boolean
    }
  }
}

export const homeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    permission: 'signedIn',
    about: 'Where the review stands, and what waits for this role',
    async answer({ who, perform }) {
      // Accounts are kept apart from the review: an administrator sees no count of it.
      const status = allowed(who.role, 'readFigures') ? await perform(acts.review.status, {}) : null
      const risks = allowed(who.role, 'leadReview') ? await perform(acts.casework.risks, {}) : null
      const waits = await perform(acts.review.waits, {})
      const model = {
        ...homeFor(who.role, status, waits),
        status,
        risks: risks?.map(riskLine) ?? null,
        mayReadLedger: allowed(who.role, 'readLedger'),
      }
      return { ...page('home/home', 'Home', model), waiting: waits.total }
    },
  },
]
