import type { TriageTerms } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/reading-terms': FormState<(typeof fields)[number]>
  }
}

const terms = actForm(acts.reading.setTerms, {
  fields: {
    target: { called: 'the share to find', percent: true },
    alpha: { called: 'the risk of being wrong', percent: true },
    secondShare: { called: 'the share read again by chance', percent: true },
    doubtedShare: { called: 'the share read again because it is doubted', percent: true },
    costPerReading: { called: 'the cost of a reading' },
    mostADay: { called: 'how many cases an officer reads a day' },
    mostHardInRow: { called: 'how many hard files are read in a row' },
    lookingFor: { called: 'what is looked for' },
    stopping: { called: 'what follows for cases that are not read' },
  },
})

export const readingTermsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/terms',
    permission: 'leadReview',
    about: 'The terms of the reading: how much to find, at what risk, and what stopping means',
    answer: (visit) => showTerms(visit),
  },
  {
    method: 'POST',
    path: '/progress/terms',
    permission: 'leadReview',
    about: 'Set the terms of the reading; those before stay on record',
    form: terms,
    async answer(visit) {
      const sent = await terms.send(visit)
      if (!sent.ok) return showTerms(visit, sent.problems)
      return redirect(withNotice('/progress', 'termsSet'))
    },
  },
]

const fields = [
  'target',
  'alpha',
  'secondShare',
  'doubtedShare',
  'costPerReading',
  'mostADay',
  'mostHardInRow',
  'lookingFor',
  'stopping',
] as const

async function showTerms(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { terms: now } = await perform(acts.reading.progress, {})
  const sent = problems.length > 0 ? body : typed(now)
  const model = formState(fields, sent, problems)
  return page('reading/reading-terms', 'Terms of the reading', model, problems)
}

const typed = (now: TriageTerms) => {
  const asPercent = (share: number) => `${Number((share * 100).toPrecision(6))}`
  return {
    ...now,
    target: asPercent(now.target),
    alpha: asPercent(now.alpha),
    secondShare: asPercent(now.secondShare),
    doubtedShare: asPercent(now.doubtedShare),
    costPerReading: now.costPerReading === null ? '' : `${now.costPerReading}`,
    mostADay: now.mostADay === null ? '' : `${now.mostADay}`,
    mostHardInRow: now.mostHardInRow === null ? '' : `${now.mostHardInRow}`,
  }
}
