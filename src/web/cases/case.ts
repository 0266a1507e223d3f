import { purposes } from '../../access/index.ts'
import type { CaseDocument, CaseHeading } from '../../cases/index.ts'
import { acts } from '../../review/index.ts'
import { usualPurpose } from '../../words/index.ts'
import { address } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type FormState, formState, type MarkedChoice } from '../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { type CaseModel, caseModel } from './case-model.ts'
import { openingFields, pageThatSent } from './desk/draft-model.ts'

interface PurposePage extends FormState<'purpose' | 'reason'> {
  readonly heading: CaseHeading
  /** What the case is opened to find. */
  readonly find: string
  readonly purposes: readonly MarkedChoice[]
}

interface CasePage extends CaseModel, FormState<string> {
  /** Words to be found in the file as it opens; '' for none. */
  readonly find: string
}

/** Of the forms on the page of a case; each question of the reading has a field besides. */
const caseFields = [
  'note',
  'outcome',
  'decision-reason',
  'settle-reason',
  'risk-mention',
  'risk-child',
  'risk-feared',
  'risk-told',
  'risk-at',
  'risk-means',
  'aside-how',
  'aside-until',
  'aside-to',
  'aside-note',
]

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/case': CasePage
    'cases/purpose': PurposePage
  }
}

const opening = actForm(acts.cases.open, {
  fields: {
    purpose: { called: 'the purpose', ask: 'Choose why you open this case' },
    reason: { called: 'what you add' },
  },
  besides: ['find'],
})

/** The case as this session may see it; before a purpose is given, the page that asks for one. */
export async function showCase(
  visit: Visit,
  sent: Fields = {},
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { who, params } = visit
  const view = await ask(visit, acts.review.case, { caseId: params.id })
  const asked = textOf(visit.query.find)
  if (!view) return redirect(address(`/cases/${params.id}/open`, { find: asked || undefined }))
  const find = asked || wordsAt(view.documents, textOf(visit.query.at))
  const fields = [...caseFields, ...view.questions.questions.map(({ id }) => `answer-${id}`)]
  const model = {
    ...caseModel(view, who.role, {
      kind: textOf(visit.query.kind),
      // What is to be found may stand in any of them.
      all: find === '' ? textOf(visit.query.all) : 'documents',
      sent: problems.length > 0 ? pageThatSent(sent) : null,
    }),
    find,
    ...formState(fields, problems.length > 0 ? sent : openingFields(view), problems),
  }
  return page('cases/case', `Case ${view.ref}`, model, problems)
}

/** `12.40.95`: words of document 12 by their place, so that the address holds none of them. */
function wordsAt(documents: readonly CaseDocument[], at: string): string {
  const [, id, begins, ends] = /^(\d{1,15})\.(\d{1,9})\.(\d{1,9})$/.exec(at) ?? []
  const document = documents.find(({ documentId }) => documentId === Number(id))
  const text = document?.marked.map((part) => part.text).join('') ?? ''
  return text.slice(Number(begins), Number(ends)).slice(0, 1_000)
}

async function askPurpose(visit: Visit, problems: readonly Problem[]): Promise<PageAnswer> {
  const { params, who, body } = visit
  const heading = await ask(visit, acts.cases.heading, { caseId: params.id })
  const chosen = problems.length > 0 ? body.purpose : usualPurpose[who.role]
  return page(
    'cases/purpose',
    `Why do you open case ${heading.ref}?`,
    {
      heading,
      find: textOf(visit.query.find) || textOf(body.find),
      purposes: Object.entries(purposes).map(([value, text]) => ({
        value,
        text,
        checked: value === chosen,
        // One key opens the case, from wherever a link leads to it.
        ...(value === chosen && { attributes: { autofocus: true } }),
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
    form: opening,
    async answer(visit) {
      const sent = await opening.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return askPurpose(visit, sent.problems)
      const find = textOf(visit.body.find) || undefined
      return redirect(address(`/cases/${sent.input.caseId}`, { find }))
    },
  },
]
