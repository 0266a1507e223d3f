import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type ProgressModel, progressModel } from './progress-model.ts'

interface ProgressPage extends ProgressModel, FormState<'freeze-reason' | 'sure'> {
  readonly mayReadLedger: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'reading/progress/progress': ProgressPage
  }
}

const freezing = actForm(acts.reading.freezeTail, {
  fields: {
    reason: {
      called: 'the reason',
      control: 'freeze-reason',
      ask: 'Give the reason for freezing the tail',
    },
  },
  confirm: { sure: 'Confirm that the tail cannot be thawed' },
})

export const progressRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress',
    permission: 'readFigures',
    about: 'How the reading goes: found against read, when it may stop, agreement, forecast',
    answer: (visit) => showProgress(visit),
  },
  {
    method: 'POST',
    path: '/progress/freeze',
    permission: 'leadReview',
    about: 'Freeze the unread cases as the tail, read by a draw from then on',
    form: freezing,
    async answer(visit) {
      const sent = await freezing.send(visit)
      if (!sent.ok) return showProgress(visit, sent.problems)
      return redirect(withNotice('/progress', 'tailFrozen'))
    },
  },
]

async function showProgress(
  { perform, who, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const model = {
    ...progressModel(await perform(acts.reading.progress, {})),
    mayReadLedger: allowed(who.role, 'readLedger'),
    ...formState(['freeze-reason', 'sure'], body, problems),
  }
  return page('reading/progress/progress', 'How the reading goes', model, problems)
}
