import { acts } from '../../review/index.ts'
import { paging } from '../layout/paging.ts'
import { pageOf, textOf } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

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
