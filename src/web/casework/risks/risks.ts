import type { CaseHeading } from '../../../cases/index.ts'
import type { OpenRisk } from '../../../casework/index.ts'
import { tellingMeans } from '../../../items/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type RiskLine, riskLine } from './risk-line.ts'

const fields = ['child', 'feared', 'toldWhom', 'toldAt', 'toldMeans'] as const

interface RaiseRiskPage extends FormState<(typeof fields)[number]> {
  readonly heading: CaseHeading
  readonly means: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/risks/risks': { readonly rows: readonly RiskLine[] }
    'casework/risks/raise': RaiseRiskPage
  }
}

const raising = actForm(acts.casework.raiseRisk, {
  fields: {
    child: { called: 'the child' },
    feared: { called: 'what you fear' },
    toldWhom: { called: 'who was told' },
    toldAt: { called: 'when they were told', ask: 'Give the day and the time' },
    toldMeans: { called: 'how they were told', ask: 'Choose how they were told' },
  },
})

async function askWho(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const heading = await ask(visit, acts.cases.heading, { caseId: visit.params.id })
  const model = {
    heading,
    means: choicesOf(tellingMeans),
    ...formState(fields, visit.body, problems),
  }
  return page('casework/risks/raise', `Raise a risk on case ${heading.ref}`, model, problems)
}

export const riskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/risks',
    permission: 'readCase',
    about: 'Every open risk: those nobody has acknowledged first, with whom to ring',
    async answer({ perform }) {
      const open: readonly OpenRisk[] = await perform(acts.casework.risks, {})
      return page('casework/risks/risks', 'Open risks', { rows: open.map(riskLine) })
    },
  },
  {
    method: 'GET',
    path: '/cases/:id/risk',
    permission: 'workItems',
    about: 'A form for a risk of a case: which child, what is feared, who was told',
    answer: (visit) => askWho(visit),
  },
  {
    method: 'POST',
    path: '/cases/:id/risk',
    permission: 'workItems',
    about: 'Raise a risk of a case',
    form: raising,
    async answer(visit) {
      const sent = await raising.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return askWho(visit, sent.problems)
      return redirect(withNotice(`/items/${sent.output.itemId}`, 'riskRaised'))
    },
  },
]
