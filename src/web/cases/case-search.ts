import { mostGroupsAsked } from '../../people/index.ts'
import { acts, type Found } from '../../review/index.ts'
import { allowed } from '../layout/navigation.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import {
  type Choice,
  type FormState,
  formState,
  purposeChoices,
  purposeWording,
} from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface CaseSearchPage extends FormState<'q' | 'purpose'> {
  /** Null before anything is searched for. */
  readonly found: Found | null
  readonly pagination: Pagination
  /** The same search, over all however common the words. */
  readonly wholeAddress: string
  readonly mayWatch: boolean
  readonly purposes: readonly Choice[]
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
  fields: {
    query: { called: 'the search', control: 'q' },
    purpose: purposeWording,
  },
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
      // A purpose that is none is said to be that, also where nothing is searched for.
      const read = searching.read({ ...query, q: q || 'a' })
      const whole = textOf(query.whole) === 'yes'
      const isAsked = q !== '' && read.ok
      const sent = isAsked ? await searching.send(visit, { page: query.page, whole }, query) : null
      const found = sent?.ok ? sent.output : null
      const problems = !read.ok ? read.problems : sent === null || sent.ok ? [] : sent.problems
      const asked = { q, purpose: textOf(query.purpose) }
      const model = {
        found,
        purposes: purposeChoices,
        mayWatch: allowed(visit.who.role, 'workItems'),
        mostGroups: mostGroupsAsked,
        pagination:
          found && paging(found.cases, '/cases', { ...asked, ...(whole && { whole: 'yes' }) }),
        wholeAddress: address('/cases', { ...asked, whole: 'yes' }),
        ...formState(['q', 'purpose'], query, problems),
      }
      return page('cases/case-search', found ? `Search for ${q}` : 'Search', model, problems)
    },
  },
]
