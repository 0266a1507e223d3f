import { refusal } from '../../model/index.ts'
import type { WorklistPage } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { webErrors } from '../errors.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { page, type Route, redirect } from '../page/routing.ts'

interface WorklistModel extends FormState<'source'> {
  readonly list: WorklistPage
  readonly tabs: readonly Tab[]
  readonly state: string
  /** The one source listed; '' where all are. */
  readonly source: string
  /** Where every source is listed again. */
  readonly clear: string
  readonly pagination: Pagination
  readonly mayTake: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/worklist': WorklistModel
  }
}

const states = { unread: 'Not read', read: 'Read', decided: 'Decided', all: 'All' } as const

const filtering = actForm(acts.reading.worklist, {
  inAddress: true,
  fields: { source: { called: 'the source' } },
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
      const { who, query } = visit
      const state = textOf(query.state) || 'unread'
      const sent = await filtering.send(visit, { state, page: query.page }, query)
      const source = (sent.ok && sent.input.source) || undefined
      const list = sent.ok ? sent.output : await ask(visit, acts.reading.worklist, { state })
      const problems = sent.ok ? [] : sent.problems
      const tabs = Object.entries(states).map(([value, text]) => ({
        text,
        href: address('/worklist', { state: value === 'unread' ? undefined : value, source }),
        current: value === state,
      }))
      const model = {
        list,
        tabs,
        state,
        source: source ?? '',
        clear: address('/worklist', { state }),
        pagination: paging(list, '/worklist', { state, source }),
        mayTake: allowed(who.role, 'submitReading'),
        ...formState(['source'], query, problems),
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
