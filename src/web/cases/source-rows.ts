import type { SourceRows } from '../../cases/index.ts'
import { acts } from '../../review/index.ts'
import { ask } from '../page/address.ts'
import { page, type Route, redirect } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/source-rows': { readonly source: SourceRows }
  }
}

export const sourceRowsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/source',
    permission: 'readCase',
    about: 'The rows of its source a case came from, as they came',
    async answer(visit) {
      const { id } = visit.params
      const source = await ask(visit, acts.cases.sourceRows, { caseId: id })
      if (!source) return redirect(`/cases/${id}/open`)
      return page('cases/source-rows', `Source row of ${source.heading.ref}`, { source })
    },
  },
]
