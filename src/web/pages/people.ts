import { pageOf, textOf } from '../forms.ts'
import { page, type Route } from '../routing.ts'
import { paging } from '../view/paging.ts'
import { resemblingModel } from '../view/resembling.ts'

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people',
    permission: 'readCase',
    about:
      'Search people: who may be meant, however spelt, with the evidence; and who is recorded in these words',
    async answer({ review, query }) {
      const q = textOf(query.q)
      const pageAsked = pageOf(query)
      const list = q ? await review.searchPeople(q, pageAsked) : null
      return page('people', q ? `People: search for ${q}` : 'Search people', {
        q,
        list,
        resembling: q && pageAsked === 1 ? resemblingModel(await review.resemblingPeople(q)) : null,
        pagination: list && paging(list, '/people', { q }),
      })
    },
  },
]
