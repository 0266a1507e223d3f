import { purposes } from '../../../access/index.ts'
import { type WatchRow, type WatchView, watchStates } from '../../../cases/index.ts'
import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
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

const newFields = ['words', 'purpose', 'reason', 'endsOn'] as const
const oneFields = ['endsOn', 'renew-reason', 'end-reason'] as const

interface OneWatch extends FormState<(typeof oneFields)[number]> {
  readonly watch: WatchView
  readonly states: typeof watchStates
  readonly purposes: typeof purposes
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'cases/watches/list': {
      readonly list: Page<WatchRow>
      readonly states: typeof watchStates
      readonly pagination: Pagination
    }
    'cases/watches/new': FormState<(typeof newFields)[number]> & {
      readonly purposes: readonly Choice[]
    }
    'cases/watches/one': OneWatch
  }
}

const saving = actForm(acts.review.saveWatch, {
  fields: {
    words: { called: 'what to watch for', ask: 'Type what to watch for' },
    purpose: { called: 'the purpose', ask: 'Choose a purpose' },
    reason: { called: 'the reason' },
    endsOn: { called: 'the last day', ask: 'Give a day that exists' },
  },
})
const seeing = actForm(acts.review.seeWatch, { fields: { upTo: { called: 'up to where' } } })
const renewing = actForm(acts.review.renewWatch, {
  fields: {
    endsOn: { called: 'the last day', ask: 'Give a day that exists' },
    reason: { called: 'the reason', control: 'renew-reason' },
  },
})
const ending = actForm(acts.review.endWatch, {
  fields: { reason: { called: 'the reason', control: 'end-reason' } },
})

const showNew = (visit: Visit, problems: readonly Problem[] = []): PageAnswer => {
  const sent = { words: textOf(visit.query.q), ...visit.body }
  const model = { purposes: choicesOf(purposes), ...formState(newFields, sent, problems) }
  return page('cases/watches/new', 'Watch for something', model, problems)
}

async function showOne(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { id } = visit.params
  const watch = await ask(visit, acts.review.watch, { watchId: id, page: visit.query.page })
  const model = {
    ...{ watch, states: watchStates, purposes },
    pagination: paging(watch.found, `/watches/${watch.watchId}`),
    ...formState(oneFields, visit.body, problems),
  }
  return page('cases/watches/one', `Watch: ${watch.words}`, model, problems)
}

export const watchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/watches',
    permission: 'workItems',
    about: 'One’s watches, with how much is new in each',
    async answer(visit) {
      const list = await ask(visit, acts.review.watches, { page: visit.query.page })
      const model = { list, states: watchStates, pagination: paging(list, '/watches') }
      return page('cases/watches/list', 'Watches', model)
    },
  },
  {
    method: 'GET',
    path: '/watches/new',
    permission: 'workItems',
    about: 'Keep a search, to be told what it finds later',
    answer: async (visit) => showNew(visit),
  },
  {
    method: 'POST',
    path: '/watches',
    permission: 'workItems',
    about: 'Keep a search as a watch',
    form: saving,
    async answer(visit) {
      const sent = await saving.send(visit)
      if (!sent.ok) return showNew(visit, sent.problems)
      return redirect(withNotice(`/watches/${sent.output.watchId}`, 'watchSaved'))
    },
  },
  {
    method: 'GET',
    path: '/watches/:id',
    permission: 'workItems',
    about: 'A watch, what it found, and what was done about it',
    answer: (visit) => showOne(visit),
  },
  {
    method: 'POST',
    path: '/watches/:id/seen',
    permission: 'workItems',
    about: 'Mark what a watch found as seen',
    form: seeing,
    async answer(visit) {
      const sent = await seeing.send(visit, { watchId: visit.params.id })
      if (!sent.ok) return showOne(visit, sent.problems)
      return redirect(withNotice(`/watches/${sent.input.watchId}`, 'watchSeen'))
    },
  },
  {
    method: 'POST',
    path: '/watches/:id/renew',
    permission: 'workItems',
    about: 'Give a watch another last day',
    form: renewing,
    async answer(visit) {
      const sent = await renewing.send(visit, { watchId: visit.params.id })
      if (!sent.ok) return showOne(visit, sent.problems)
      return redirect(withNotice(`/watches/${sent.input.watchId}`, 'watchRenewed'))
    },
  },
  {
    method: 'POST',
    path: '/watches/:id/end',
    permission: 'workItems',
    about: 'End a watch',
    form: ending,
    async answer(visit) {
      const sent = await ending.send(visit, { watchId: visit.params.id })
      if (!sent.ok) return showOne(visit, sent.problems)
      return redirect(withNotice(`/watches/${sent.input.watchId}`, 'watchEnded'))
    },
  },
]
