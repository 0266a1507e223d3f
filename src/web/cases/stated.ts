import { choicesFor, type StatedOfCase } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { address } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type Choice, type FormState, formState } from '../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['documentId', 'value', 'least', 'most', 'words'] as const
type FactName = StatedOfCase['facts'][number]['fact']

interface StatedPage extends FormState<(typeof fields)[number]> {
  readonly heading: StatedOfCase['heading']
  readonly stated: StatedOfCase['stated']
  readonly mayState: boolean
  readonly documents: readonly Choice[]
  readonly facts: readonly Choice[]
  /** The fact that was chosen; null: none yet. */
  readonly fact: { readonly name: FactName; readonly label: string } | null
  /** Null: it is a number. */
  readonly choices: readonly Choice[] | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'cases/stated': StatedPage
  }
}

const stating = actForm(acts.reading.stateFact, {
  fields: {
    documentId: { called: 'the document', ask: 'Choose the document' },
    words: { called: 'the words' },
    least: { called: 'the least' },
    most: { called: 'the most' },
    value: { called: 'what it says' },
  },
  besides: ['fact'],
})

export const statedRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/facts',
    permission: 'readCase',
    about: 'Facts officers stated from the documents of a case, and the form that states one',
    answer: (visit) => showStated(visit, visit.query),
  },
  {
    method: 'POST',
    path: '/cases/:id/facts',
    permission: 'submitReading',
    about: 'State a fact of a case with the words of the document it rests on',
    form: stating,
    async answer(visit) {
      const { id } = visit.params
      const sent = await stating.send(visit, { caseId: id, fact: visit.body.fact })
      if (!sent.ok) return showStated(visit, visit.body, sent.problems)
      const { caseId, documentId } = sent.output
      const path = address(`/cases/${caseId}/facts`, { documentId: `${documentId}` })
      return redirect(withNotice(path, 'factStated'))
    },
  },
]

async function showStated(
  visit: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { id } = visit.params
  const found = await ask(visit, acts.reading.stated, { caseId: id })
  if (!found) return redirect(`/cases/${id}/open`)
  const chosen = found.facts.find(({ fact }) => fact === textOf(sent.fact)) ?? null
  const { heading, stated, mayState } = found
  const model = {
    ...{ heading, stated, mayState },
    documents: found.documents.map(({ documentId, name }) => ({
      value: `${documentId}`,
      text: name,
    })),
    facts: found.facts.map(({ fact, label }) => ({ value: fact, text: label })),
    fact: chosen && { name: chosen.fact, label: chosen.label },
    choices: chosen && choicesFor(chosen.fact),
    ...formState(fields, sent, problems),
  }
  return page('cases/stated', `Facts from the documents of ${heading.ref}`, model, problems)
}
