import { z } from 'zod'
import type { Page } from '../../model/index.ts'
import type { WorklistRow } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { pageOf, textOf } from '../page/forms.ts'
import { page, type Route, redirect } from '../page/routing.ts'

interface WorklistPage {
  readonly list: Page<WorklistRow>
  readonly tabs: readonly Tab[]
  readonly state: string
  readonly source: string
  /** Where every source is listed again. */
  readonly clear: string
  readonly read: number
  readonly left: number
  readonly pagination: Pagination
  readonly mayTake: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/worklist': WorklistPage
  }
}

const states = { unread: 'Not read', read: 'Read', decided: 'Decided', all: 'All' } as const
const stateParam = z.enum(['unread', 'read', 'decided', 'all']).catch('unread')

export const worklistRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/worklist',
    permission: 'readCase',
    about: 'Cases in the order they should be read, with the reasons',
    async answer({ who, perform, query }) {
      const state = stateParam.parse(query.state)
      const source = textOf(query.source) || undefined
      const list = await perform(acts.reading.worklist, { page: pageOf(query), state, source })
      const status = await perform(acts.review.status, {})
      const tabs = Object.entries(states).map(([value, text]) => ({
        text,
        href: address('/worklist', { state: value === 'unread' ? undefined : value, source }),
        current: value === state,
      }))
      return page('reading/worklist', 'Worklist', {
        list,
        tabs,
        state,
        source: source ?? '',
        clear: address('/worklist', { state }),
        read: status.read,
        left: status.cases - status.read,
        pagination: paging(list, '/worklist', { state, source }),
        mayTake: allowed(who.role, 'submitReading'),
      })
    },
  },
  {
    method: 'POST',
    path: '/worklist/next',
    permission: 'submitReading',
    about: 'Take the next unread case nobody holds',
    async answer({ perform }) {
      const taken = await perform(acts.reading.takeNext, {})
      return redirect(taken ? `/cases/${taken.caseId}` : withNotice('/worklist', 'nothingLeft'))
    },
  },
]
