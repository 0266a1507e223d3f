import type { Page } from '../../../model/index.ts'
import type { PersonRow } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { pageOf, textOf } from '../../page/forms.ts'
import { page, type Route } from '../../page/routing.ts'
import { type ResemblingModel, resemblingModel } from './resembling-model.ts'

interface PeoplePage {
  readonly q: string
  readonly list: Page<PersonRow> | null
  /** Null on the pages after the first, and before anything is searched for. */
  readonly resembling: ResemblingModel | null
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/search/people': PeoplePage
  }
}

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people',
    permission: 'readCase',
    about:
      'Search people: who may be meant, however spelt, with the evidence; and who is recorded in these words',
    async answer({ perform, query }) {
      const q = textOf(query.q)
      const pageAsked = pageOf(query)
      const list = q ? await perform(acts.people.search, { query: q, page: pageAsked }) : null
      return page('people/search/people', q ? `People: search for ${q}` : 'Search people', {
        q,
        list,
        resembling:
          q && pageAsked === 1
            ? resemblingModel(await perform(acts.people.resembling, { query: q }))
            : null,
        pagination: list && paging(list, '/people', { q }),
      })
    },
  },
]
