import { type ToldOfCase, toldKinds } from '../../../cases/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const fields = ['answer', 'day', 'note'] as const

interface ToldPage extends FormState<(typeof fields)[number]> {
  readonly told: ToldOfCase
  readonly kinds: typeof toldKinds
  /** The sentence that is being answered; null: none. */
  readonly chosen: Pick<
    ToldOfCase['proposed'][number],
    'hash' | 'sentence' | 'day' | 'alsoIn'
  > | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'cases/told/told': ToldPage
  }
}

const answering = actForm(acts.cases.answerTold, {
  fields: {
    answer: { called: 'your answer', ask: 'Choose whether it is so' },
    day: { called: 'when' },
    note: { called: 'the note' },
  },
})

async function showTold(
  visit: Visit,
  problems: readonly Problem[] = [],
  hash = textOf(visit.query.sentence),
): Promise<PageAnswer> {
  const told = await ask(visit, acts.cases.told, { caseId: visit.params.id })
  if (told === null) return redirect(`/cases/${visit.params.id}/open`)
  const known = [...told.proposed, ...told.answered].find((one) => one.hash === hash)
  // What was sent is shown again, also where the sentence has gone meanwhile.
  const sentAgain = problems.length > 0 ? { hash, sentence: '', day: '', alsoIn: [] } : null
  const chosen = known ?? sentAgain
  const sent = problems.length > 0 ? visit.body : { day: chosen?.day ?? '' }
  const model = { told, kinds: toldKinds, chosen, ...formState(fields, sent, problems) }
  return page('cases/told/told', `Events from documents, case ${told.heading.ref}`, model, problems)
}

export const toldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/told',
    permission: 'readCase',
    about: 'Events that the documents of a case tell, proposed for its timeline',
    answer: (visit) => showTold(visit),
  },
  {
    method: 'POST',
    path: '/cases/:id/told/:sentence',
    permission: 'workItems',
    about: 'Say whether an event read from a document is so',
    form: answering,
    async answer(visit) {
      const hash = textOf(visit.params.sentence)
      const sent = await answering.send(visit, { caseId: visit.params.id, hash })
      if (!sent.ok) return showTold(visit, sent.problems, hash)
      return redirect(withNotice(`/cases/${sent.input.caseId}/told`, 'toldAnswered'))
    },
  },
]
