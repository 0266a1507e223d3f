import { z } from 'zod'
import type { TriageTerms } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { type FormState, formState, parseForm } from '../page/forms.ts'
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

/** A share is typed as per cent, as people say it. */
const percent = (least: number, most: number, what: string) => {
  const error = `${what} must be a number from ${least} to ${most}`
  return z.coerce
    .number({ error })
    .min(least, { error })
    .max(most, { error })
    .transform((value) => value / 100)
}

const terms = z.object({
  target: percent(50, 99.9, 'The share to find'),
  alpha: percent(0.1, 20, 'The risk of being wrong'),
  secondShare: percent(0, 100, 'The share read again by chance'),
  doubtedShare: percent(0, 100, 'The share read again because it is doubted'),
  costPerReading: z
    .string()
    .trim()
    .refine((text) => text === '' || (Number(text) >= 0 && Number(text) <= 1e6), {
      error: 'The cost of a reading must be a number from 0 to 1,000,000, or empty',
    })
    .transform((text) => (text === '' ? null : Number(text)))
    .default(null),
  lookingFor: z
    .string()
    .trim()
    .max(2000, { error: 'Shorten what is looked for to 2,000 characters' })
    .default(''),
  stopping: z
    .string({ error: 'Say what follows for cases that are not read' })
    .trim()
    .min(10, { error: 'Say what follows for cases that are not read, in a sentence' })
    .max(4000, { error: 'Shorten what follows to 4,000 characters' }),
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
    async answer(visit) {
      const form = parseForm(terms, visit.body)
      if (!form.ok) return showTerms(visit, form.problems)
      await visit.perform(acts.reading.setTerms, form.value)
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
  }
}
