import { pageOf, textOf } from '../forms.ts'
import { page, type Route } from '../routing.ts'
import { paging } from '../view/paging.ts'

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people',
    permission: 'readCase',
    about: 'Search people by name, alias or identifier',
    async answer({ review, query }) {
      const q = textOf(query.q)
      const list = q ? await review.searchPeople(q, pageOf(query)) : null
      return page('people', q ? `People: search for ${q}` : 'Search people', {
        q,
        list,
        pagination: list && paging(list, '/people', { q }),
      })
    },
  },
]
