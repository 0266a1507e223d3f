import type { KnownCaseRow } from '../../reading/index.ts'
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

const fields = ['source', 'ref', 'matters', 'known-reason'] as const

interface KnownCasesPage extends FormState<(typeof fields)[number]> {
  readonly rows: readonly KnownCaseRow[]
  readonly sources: readonly { readonly value: string; readonly text: string }[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'reading/known-cases': KnownCasesPage
  }
}

const naming = actForm(acts.reading.nameKnownCase, {
  fields: {
    source: { called: 'the source', ask: 'Choose the source of the case' },
    ref: { called: 'the reference', ask: 'Enter the reference of the case' },
    matters: {
      called: 'whether it matters',
      ask: 'Say whether the case matters',
    },
    reason: { called: 'how the answer is known', control: 'known-reason' },
  },
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
    form: naming,
    async answer(visit) {
      const sent = await naming.send(visit)
      if (!sent.ok) return showKnown(visit, sent.problems)
      return redirect(withNotice('/progress/known-cases', 'knownCase'))
    },
  },
]

async function showKnown(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { rows, sources } = await perform(acts.reading.knownCases, {})
  const choices = sources.map(({ id, name }) => ({ value: id, text: name }))
  const model = {
    rows,
    sources: [{ value: '', text: 'Choose a source' }, ...choices],
    ...formState(fields, body, problems),
  }
  return page('reading/known-cases', 'Known cases', model, problems)
}
