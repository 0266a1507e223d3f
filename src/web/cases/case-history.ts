import type { CaseHistory } from '../../figures/index.ts'
import { acts } from '../../review/index.ts'
import { ask } from '../page/address.ts'
import { page, type Route, redirect } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case-history': { readonly history: CaseHistory }
  }
}

export const caseHistoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/known',
    permission: 'readCase',
    about: 'What was known of a case when: true, on record in the source, in this review',
    async answer(visit) {
      const { id } = visit.params
      const history = await ask(visit, acts.figures.caseHistory, { caseId: id })
      if (!history) return redirect(`/cases/${id}/open`)
      return page('cases/case-history', `What was known of ${history.ref} when`, { history })
    },
  },
]
