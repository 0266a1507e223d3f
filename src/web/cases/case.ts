import { z } from 'zod'
import { type Purpose, purposes } from '../../access/index.ts'
import type { CaseHeading } from '../../cases/index.ts'
import { acts } from '../../review/index.ts'
import { type FormState, formState, idParam, type MarkedChoice, parseForm } from '../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { usualPurpose } from '../words/words.ts'
import { type CaseModel, caseModel } from './case-model.ts'

interface PurposePage extends FormState<'purpose' | 'reason'> {
  readonly heading: CaseHeading
  readonly purposes: readonly MarkedChoice[]
}

/** Of the forms on the page of a case; each question of the reading has a field besides. */
const caseFields = ['note', 'outcome', 'decision-reason', 'settle-reason']

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case': CaseModel & FormState<string>
    'cases/purpose': PurposePage
  }
}

const opening = z.object({
  purpose: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]], {
    error: 'Choose why you open this case',
  }),
  reason: z
    .string()
    .trim()
    .max(1000, { error: 'Shorten the note to 1,000 characters' })
    .default(''),
})

const openingAddress = (caseId: number) => `/cases/${caseId}/open`

/** The case as this session may see it; before a purpose is given, the page that asks for one. */
export async function showCase(
  { perform, who, params }: Visit,
  sent: Fields = {},
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.id)
  if (!id.success) return notFound
  const view = await perform(acts.review.case, { caseId: id.data })
  if (!view) return redirect(openingAddress(id.data))
  const fields = [...caseFields, ...view.questions.questions.map(({ id }) => `answer-${id}`)]
  const model = { ...caseModel(view, who.role), ...formState(fields, sent, problems) }
  return page('cases/case', `Case ${view.ref}`, model, problems)
}

async function askPurpose(
  { perform, params, who, body }: Visit,
  problems: readonly Problem[],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.id)
  if (!id.success) return notFound
  const heading = await perform(acts.cases.heading, { caseId: id.data })
  const chosen = problems.length > 0 ? body.purpose : usualPurpose[who.role]
  return page(
    'cases/purpose',
    `Why do you open case ${heading.ref}?`,
    {
      heading,
      purposes: Object.entries(purposes).map(([value, text]) => ({
        value,
        text,
        checked: value === chosen,
      })),
      ...formState(['purpose', 'reason'], body, problems),
    },
    problems,
  )
}

export const caseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id',
    permission: 'readCase',
    about: 'One case: facts, people, timeline, documents, findings, and the reading form',
    answer: (visit) => showCase(visit),
  },
  {
    method: 'GET',
    path: '/cases/:id/open',
    permission: 'readCase',
    about: 'Why this case is opened, asked before it is shown',
    answer: (visit) => askPurpose(visit, []),
  },
  {
    method: 'POST',
    path: '/cases/:id/open',
    permission: 'readCase',
    about: 'Record the purpose and open the case',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const form = parseForm(opening, visit.body)
      if (!form.ok) return askPurpose(visit, form.problems)
      const { purpose, reason } = form.value
      await visit.perform(acts.cases.open, { caseId: id.data, purpose, reason })
      return redirect(`/cases/${id.data}`)
    },
  },
]
