import type { Page } from '../../../model/index.ts'
import type { PersonRow } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import {
  type Choice,
  type FormState,
  formState,
  purposeChoices,
  purposeWording,
} from '../../page/forms.ts'
import { page, type Route } from '../../page/routing.ts'
import { type ResemblingModel, resemblingModel } from './resembling-model.ts'

interface PeoplePage extends FormState<'q' | 'purpose'> {
  readonly purposes: readonly Choice[]
  readonly list: Page<PersonRow> | null
  /** Null on the pages after the first, and before anything is searched for. */
  readonly resembling: ResemblingModel | null
  readonly pagination: Pagination
  /** Who somebody is looked up for, to be joined with; null in any other search. */
  readonly joinFor: { readonly personId: string; readonly name: string } | null
  /** What is looked for came with a link; why is still to be said. */
  readonly cameByLink: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/search/people': PeoplePage
  }
}

const searching = actForm(acts.people.search, {
  inAddress: true,
  fields: {
    query: { called: 'the search', control: 'q' },
    purpose: purposeWording,
  },
})

export const peopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people',
    permission: 'readCase',
    about:
      'Search people: who may be meant, however spelt, with the evidence; and who is recorded in these words',
    form: searching,
    async answer(visit) {
      const { query } = visit
      const q = textOf(query.q).trim()
      // A purpose that is none is said to be that, also where nothing is searched for.
      const given = { page: query.page }
      const read = searching.read({ ...query, q: q || 'a' }, given)
      // Whoever comes by a link has not been asked yet why they search, which is no fault of theirs.
      const cameByLink = read.ok && q !== '' && query.purpose === undefined
      const isAsked = q !== '' && read.ok && !cameByLink
      const sent = isAsked ? await searching.send(visit, given, query) : null
      const list = sent?.ok ? sent.output : null
      const problems = cameByLink
        ? []
        : !read.ok
          ? read.problems
          : sent === null || sent.ok
            ? []
            : sent.problems
      const forWhom = textOf(query.for)
      const asked = forWhom && (await ask(visit, acts.people.person, { personId: forWhom }))
      const joinFor = asked ? { personId: asked.personId, name: asked.name } : null
      const model = {
        purposes: purposeChoices,
        list,
        resembling:
          list?.page === 1
            ? resemblingModel(
                await ask(visit, acts.people.resembling, {
                  query: q,
                  purpose: textOf(query.purpose) || undefined,
                }),
              )
            : null,
        pagination:
          list &&
          paging(list, '/people', {
            q,
            purpose: textOf(query.purpose),
            for: joinFor?.personId,
          }),
        joinFor,
        cameByLink,
        ...formState(['q', 'purpose'], query, problems),
      }
      const title = list ? `People: search for ${q}` : 'Search people'
      return page('people/search/people', title, model, problems)
    },
  },
]
