import type { CaseRow } from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { pageOf, textOf } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface CaseSearchPage {
  readonly q: string
  /** Null before anything is searched for. */
  readonly list: Page<CaseRow> | null
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case-search': CaseSearchPage
  }
}

export const caseSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases',
    permission: 'readCase',
    about: 'Search cases by reference, names and the text of documents',
    async answer({ perform, query }) {
      const q = textOf(query.q)
      const list = q ? await perform(acts.cases.search, { query: q, page: pageOf(query) }) : null
      return page('cases/case-search', q ? `Cases: search for ${q}` : 'Search cases', {
        q,
        list,
        pagination: list && paging(list, '/cases', { q }),
      })
    },
  },
]
