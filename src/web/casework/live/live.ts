import { type LiveCases, liveColumns, liveKinds } from '../../../casework/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const fields = ['source', 'content'] as const

interface LivePage extends FormState<(typeof fields)[number]> {
  readonly since: string
  readonly weeks: LiveCases['weeks']
  readonly cases: number
  readonly aboutReview: number
  readonly notCompared: number
  readonly rows: readonly (Omit<LiveCases['rows'][number], 'kind'> & { readonly kind: string })[]
  readonly columns: string
  readonly mayReceive: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/live/live': LivePage
  }
}

const receiving = actForm(acts.casework.receiveLive, {
  fields: {
    source: { called: 'the system', ask: 'Say which system they come from' },
    content: { called: 'the rows', ask: 'Give the rows, with the names of the columns above' },
  },
})

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const since = textOf(visit.query.since)
  const live = await ask(visit, acts.casework.liveCases, since === '' ? {} : { since })
  const last = live.weeks.at(-1)
  const model: LivePage = {
    since: live.since,
    // The newest week is what one comes for.
    weeks: live.weeks.toReversed(),
    cases: last?.casesSince ?? 0,
    aboutReview: last?.aboutReviewSince ?? 0,
    notCompared: live.notCompared,
    rows: live.rows.map((row) => ({ ...row, kind: liveKinds[row.kind] })),
    columns: liveColumns.join(', '),
    mayReceive: allowed(visit.who.role, 'importExtracts'),
    ...formState(fields, visit.body, problems),
  }
  return page('casework/live/live', 'Live cases', model, problems)
}

export const liveRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/live',
    permission: 'readCase',
    about: 'Live cases week by week, and those about somebody in the review',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path: '/live',
    permission: 'importExtracts',
    about: 'Take in live crimes and referrals',
    form: receiving,
    async answer(visit) {
      const sent = await receiving.send(visit)
      if (!sent.ok) return show(visit, sent.problems)
      return redirect(withNotice('/live', 'liveReceived'))
    },
  },
]
