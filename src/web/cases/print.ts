import { acts } from '../../review/index.ts'
import { ask } from '../page/address.ts'
import { page, type Route, redirect } from '../page/routing.ts'
import { type CaseModel, caseModel } from './case-model.ts'

interface PrintedCase extends CaseModel {
  readonly printedAt: string
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/print': PrintedCase
  }
}

export const printCaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/print',
    permission: 'readCase',
    about: 'One case as a document with numbered pages: file, readings and decision',
    async answer(visit) {
      const { params, who } = visit
      const view = await ask(visit, acts.review.printCase, { caseId: params.id })
      if (!view) return redirect(`/cases/${params.id}/open`)
      return page('cases/print', `Case ${view.ref}`, {
        ...caseModel(view, who.role, { all: 'documents' }),
        printedAt: new Date().toISOString(),
      })
    },
  },
]
