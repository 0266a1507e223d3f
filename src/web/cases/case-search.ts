import type { CaseRow } from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface CaseSearchPage extends FormState<'q'> {
  /** Null before anything is searched for. */
  readonly list: Page<CaseRow> | null
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case-search': CaseSearchPage
  }
}

const searching = actForm(acts.cases.search, {
  inAddress: true,
  fields: { query: { called: 'the search', control: 'q' } },
})

export const caseSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases',
    permission: 'readCase',
    about: 'Search cases by reference, names and the text of documents',
    form: searching,
    async answer(visit) {
      const { query } = visit
      const q = textOf(query.q).trim()
      const sent = q === '' ? null : await searching.send(visit, { page: query.page }, query)
      const list = sent?.ok ? sent.output : null
      const problems = sent === null || sent.ok ? [] : sent.problems
      const model = {
        list,
        pagination: list && paging(list, '/cases', { q }),
        ...formState(['q'], query, problems),
      }
      return page(
        'cases/case-search',
        list ? `Cases: search for ${q}` : 'Search cases',
        model,
        problems,
      )
    },
  },
]
