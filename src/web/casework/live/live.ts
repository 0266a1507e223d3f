import { type LiveCases, type LiveLayout, liveColumns, liveKinds } from '../../../casework/index.ts'
import { sizeWords } from '../../../intake/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { received } from '../../page/whole-files.ts'

const fields = ['source', 'content', 'files-source', 'layout', 'files'] as const

/** Live cases of one day; a file beyond is read at the command line of whoever keeps it, or in parts. */
const mostBytes = 50 * 1024 ** 2

const layouts: Readonly<Record<LiveLayout, string>> = {
  policeCrime: 'Of a police crime system',
  missingPersons: 'Of a missing persons system',
  childrensServices: 'Of a children’s social care system',
  lines: 'Comma-separated rows with the columns below',
}

interface LivePage extends FormState<(typeof fields)[number]> {
  readonly since: string
  readonly weeks: LiveCases['weeks']
  readonly cases: number
  readonly aboutReview: number
  readonly notCompared: number
  readonly rows: readonly (Omit<LiveCases['rows'][number], 'kind'> & { readonly kind: string })[]
  readonly columns: string
  readonly layouts: readonly Choice[]
  readonly largest: string
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

const receivingFiles = actForm(acts.review.receiveLiveFiles, {
  fields: {
    source: {
      called: 'the system',
      ask: 'Say which system the files come from',
      control: 'files-source',
    },
    layout: { called: 'the kind of files', ask: 'Say what kind of files they are' },
  },
  mends: { LB_LIVE_ROWS: 'layout', LB_LIVE_CHANGED: 'layout' },
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
    layouts: choicesOf(layouts),
    largest: sizeWords(mostBytes),
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
  {
    method: 'POST',
    path: '/live/files',
    permission: 'importExtracts',
    about: 'Take in live cases from files of a source',
    receives: 'files',
    form: receivingFiles,
    async answer(visit) {
      const kept = await received(visit, mostBytes, '#files')
      if (!kept.ok) return show(visit, kept.problems)
      const sent = await receivingFiles.send(visit, { upload: kept.value.uploadId })
      if (!sent.ok) return show(visit, sent.problems)
      return redirect(withNotice('/live', 'liveReceived'))
    },
  },
]
