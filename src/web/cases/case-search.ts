import { mostGroupsAsked } from '../../people/index.ts'
import { acts, type Found } from '../../review/index.ts'
import { allowed } from '../layout/navigation.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface CaseSearchPage extends FormState<'q'> {
  /** Null before anything is searched for. */
  readonly found: Found | null
  readonly pagination: Pagination
  readonly mayWatch: boolean
  /** As many groups as are listed at most. */
  readonly mostGroups: number
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case-search': CaseSearchPage
  }
}

const searching = actForm(acts.review.search, {
  inAddress: true,
  fields: { query: { called: 'the search', control: 'q' } },
})

export const caseSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases',
    permission: 'readCase',
    about:
      'Search cases, people and groups by reference, names however spelt, places, telephones, vehicles and documents',
    form: searching,
    async answer(visit) {
      const { query } = visit
      const q = textOf(query.q).trim()
      const sent = q === '' ? null : await searching.send(visit, { page: query.page }, query)
      const found = sent?.ok ? sent.output : null
      const problems = sent === null || sent.ok ? [] : sent.problems
      const model = {
        found,
        mayWatch: allowed(visit.who.role, 'workItems'),
        mostGroups: mostGroupsAsked,
        pagination: found && paging(found.cases, '/cases', { q }),
        ...formState(['q'], query, problems),
      }
      return page('cases/case-search', found ? `Search for ${q}` : 'Search', model, problems)
    },
  },
]
