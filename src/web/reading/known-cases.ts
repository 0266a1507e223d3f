import { z } from 'zod'
import { LookbackError } from '../../model/index.ts'
import type { KnownCaseRow } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { type FormState, formState, parseForm, reasonField } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['source', 'ref', 'matters', 'known-reason'] as const

interface KnownCasesPage extends FormState<(typeof fields)[number]> {
  readonly rows: readonly KnownCaseRow[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/known-cases': KnownCasesPage
  }
}

const naming = z.object({
  source: z.string().trim().min(1, { error: 'Enter the source of the case' }).max(200),
  ref: z.string().trim().min(1, { error: 'Enter the reference of the case' }).max(200),
  matters: z.enum(['yes', 'no'], { error: 'Say whether the case matters' }),
  'known-reason': reasonField('Say how the answer is known'),
})

export const knownCaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/known-cases',
    permission: 'nameKnownCases',
    about: 'Cases whose answer is known, read like any other, by which readers are measured',
    answer: (visit) => showKnown(visit),
  },
  {
    method: 'POST',
    path: '/progress/known-cases',
    permission: 'nameKnownCases',
    about: 'Name a known case',
    async answer(visit) {
      const form = parseForm(naming, visit.body)
      if (!form.ok) return showKnown(visit, form.problems)
      const { source, ref, matters, 'known-reason': reason } = form.value
      try {
        await visit.perform(acts.reading.nameKnownCase, {
          source,
          ref,
          matters: matters === 'yes',
          reason,
        })
      } catch (error) {
        if (!(error instanceof LookbackError) || error.code !== 'LB_KNOWN_CASE') throw error
        return showKnown(visit, [{ text: error.cause, href: '#ref' }])
      }
      return redirect(withNotice('/progress/known-cases', 'knownCase'))
    },
  },
]

async function showKnown(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const rows = await perform(acts.reading.knownCases, {})
  const model = { rows, ...formState(fields, body, problems) }
  return page('reading/known-cases', 'Known cases', model, problems)
}
