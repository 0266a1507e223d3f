import { z } from 'zod'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { type FormState, formState, parseForm, reasonField } from '../../page/forms.ts'
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

const freezing = z.object({
  'freeze-reason': reasonField('Give the reason for freezing the tail'),
  sure: z.literal('yes', { error: 'Confirm that the tail cannot be thawed' }),
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
    async answer(visit) {
      const form = parseForm(freezing, visit.body)
      if (!form.ok) return showProgress(visit, form.problems)
      await visit.perform(acts.reading.freezeTail, { reason: form.value['freeze-reason'] })
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
