import type { CaseHistory } from '../../figures/index.ts'
import { acts } from '../../review/index.ts'
import { idParam } from '../page/forms.ts'
import { notFound, page, type Route, redirect } from '../page/routing.ts'

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
    async answer({ perform, params }) {
      const id = idParam.safeParse(params.id)
      if (!id.success) return notFound
      const history = await perform(acts.figures.caseHistory, { caseId: id.data })
      if (!history) return redirect(`/cases/${id.data}/open`)
      return page('cases/case-history', `What was known of ${history.ref} when`, { history })
    },
  },
]
