import type { FoundCase } from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { page, type Route, type Visit } from '../page/routing.ts'

interface CaseSearchPage extends FormState<'q'> {
  /** Null before anything is searched for. */
  readonly list: Page<FoundCase> | null
  readonly pagination: Pagination
  /** Of whom the words may speak, spelt as they may be. */
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly birth: string | null
  }[]
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

const mostPeople = 5

/** A name may be spelt in another way; a number or a reference is looked for as it is. */
async function peopleMeant(visit: Visit, query: string): Promise<CaseSearchPage['people']> {
  if (!/\p{L}{3}/u.test(query) || /\d/.test(query)) return []
  const { people } = await visit.perform(acts.people.resembling, { query })
  return people.slice(0, mostPeople).map(({ personId, name, birth }) => ({ personId, name, birth }))
}

export const caseSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases',
    permission: 'readCase',
    about: 'Search cases by reference, names, places, telephones, vehicles and documents',
    form: searching,
    async answer(visit) {
      const { query } = visit
      const q = textOf(query.q).trim()
      const sent = q === '' ? null : await searching.send(visit, { page: query.page }, query)
      const list = sent?.ok ? sent.output : null
      const problems = sent === null || sent.ok ? [] : sent.problems
      const model = {
        list,
        people: list && list.page === 1 ? await peopleMeant(visit, q) : [],
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
