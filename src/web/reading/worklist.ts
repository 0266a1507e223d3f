import { refusal } from '../../model/index.ts'
import type { CaseFlag, WorklistPage } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { flagWords } from '../../words/index.ts'
import { webErrors } from '../errors.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type FormState, filledIn, formState } from '../page/forms.ts'
import { page, type Route, redirect } from '../page/routing.ts'
import {
  type FilterChip,
  type FilterField,
  filterChips,
  filterFields,
  type Narrowing,
  narrowedBy,
  narrowingFields,
} from './worklist-filter.ts'

interface WorklistModel extends FormState<Narrowing> {
  readonly list: WorklistPage
  readonly tabs: readonly Tab[]
  readonly state: string
  readonly fields: readonly FilterField[]
  readonly chips: readonly FilterChip[]
  readonly flags: Readonly<Record<CaseFlag, string>>
  /** Where everything is listed again, in the order to read. */
  readonly clear: string
  readonly pagination: Pagination
  readonly mayTake: boolean
  /** Where a lead gives what is listed to some officers; null for others. */
  readonly give: string | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/worklist': WorklistModel
  }
}

const states = { unread: 'Not read', read: 'Read', decided: 'Decided', all: 'All' } as const

const filtering = actForm(acts.reading.worklist, {
  inAddress: true,
  fields: {
    source: { called: 'the source' },
    definition: { called: 'the definition' },
    answer: { called: 'its answer' },
    group: { called: 'the group' },
    area: { called: 'the area' },
    unit: { called: 'the unit' },
    age: { called: 'the age of the youngest child' },
    flag: { called: 'the flag' },
    pages: { called: 'the pages of documents' },
    reader: { called: 'who has read it' },
    batch: { called: 'the batch' },
    order: { called: 'what to sort by' },
  },
})

const taking = actForm(acts.reading.takeNext, { fields: {} })

export const worklistRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/worklist',
    permission: 'readCase',
    about: 'Cases in the order they should be read, with the reasons',
    form: filtering,
    async answer(visit) {
      const { who } = visit
      const query = filledIn(visit.query)
      const state = textOf(query.state) || 'unread'
      const inAddress = state === 'unread' ? undefined : state
      const sent = await filtering.send(visit, { state, page: query.page }, query)
      const list = sent.ok ? sent.output : await ask(visit, acts.reading.worklist, { state })
      const problems = sent.ok ? [] : sent.problems
      const narrowed = sent.ok ? narrowedBy(query) : {}
      const fields = filterFields(list.choices)
      const tabs = Object.entries(states).map(([value, text]) => ({
        text,
        href: address('/worklist', { state: value === 'unread' ? undefined : value, ...narrowed }),
        current: value === state,
      }))
      const model = {
        list,
        tabs,
        state,
        fields,
        chips: filterChips(narrowed, fields, inAddress),
        flags: flagWords,
        clear: address('/worklist', { state: inAddress }),
        pagination: paging(list, '/worklist', { state: inAddress, ...narrowed }),
        mayTake: allowed(who.role, 'submitReading'),
        give: allowed(who.role, 'leadReview') ? address('/worklist/batches', narrowed) : null,
        ...formState(narrowingFields, query, problems),
      }
      return page('reading/worklist', 'Worklist', model, problems)
    },
  },
  {
    method: 'POST',
    path: '/worklist/next',
    permission: 'submitReading',
    about: 'Take the next unread case nobody holds',
    form: taking,
    async answer(visit) {
      const sent = await taking.send(visit)
      // It has no field: only a request nobody’s page made can have something to mend.
      if (!sent.ok) throw refusal(webErrors, 'LB_WEB_INPUT')
      const taken = sent.output
      return redirect(taken ? `/cases/${taken.caseId}` : withNotice('/worklist', 'nothingLeft'))
    },
  },
]
