import { decisionOutcomes } from '../../casework/index.ts'
import { acts } from '../../review/index.ts'
import { statusWords } from '../../words/index.ts'
import { showCase } from '../cases/case.ts'
import { type DecisionModel, decisionModel } from '../cases/decision-model.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type Choice, choicesOf } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

interface DecisionsPage {
  readonly tabs: readonly Tab[]
  readonly status: string
  readonly outcomes: readonly Choice[]
  readonly outcome: string
  readonly rows: readonly DecisionModel[]
  readonly total: number
  readonly mayDraw: boolean
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/decisions': DecisionsPage
  }
}

const proposing = actForm(acts.casework.proposeDecision, {
  fields: {
    outcome: { called: 'the outcome', ask: 'Choose what should follow' },
    reason: { called: 'the reason', control: 'decision-reason' },
  },
})

const settling = actForm(acts.casework.settleDecision, {
  fields: {
    step: { called: 'what to do', ask: 'Choose what to do' },
    reason: { called: 'the reason', control: 'settle-reason' },
  },
  // Which case to show again.
  besides: ['caseId'],
})

export const decisionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/decisions',
    permission: 'readCase',
    about: 'Decisions, those awaiting authorisation first',
    async answer(visit) {
      const { query, who } = visit
      const status = textOf(query.status) || 'proposed'
      const outcome = textOf(query.outcome) || undefined
      const list = await ask(visit, acts.casework.decisions, {
        ...{ status, outcome: outcome ?? null, page: query.page },
      })
      const tabs = Object.entries({ ...statusWords, all: 'All' }).map(([value, text]) => ({
        text,
        href: address('/decisions', { status: value === 'proposed' ? undefined : value, outcome }),
        current: value === status,
      }))
      return page('casework/decisions', 'Decisions', {
        tabs,
        status,
        outcomes: [{ value: '', text: 'All' }, ...choicesOf(decisionOutcomes)],
        outcome: outcome ?? '',
        rows: list.rows
          .map((row) => decisionModel(row, who.role))
          .toSorted((a, b) => Number(b.maySettle) - Number(a.maySettle)),
        total: list.total,
        mayDraw: allowed(who.role, 'leadReview'),
        pagination: paging(list, '/decisions', { status, outcome }),
      })
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/decision',
    permission: 'proposeDecision',
    about: 'Propose what should follow from a case',
    form: proposing,
    async answer(visit) {
      const sent = await proposing.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return showCase(visit, visit.body, sent.problems)
      return redirect(withNotice(`/cases/${sent.input.caseId}`, 'proposed'))
    },
  },
  {
    method: 'POST',
    path: '/decisions/:id',
    permission: 'authoriseDecision',
    about: 'Authorise, return or reopen a decision, with a reason',
    form: settling,
    async answer(visit) {
      const sent = await settling.send(visit, { decisionId: visit.params.id })
      if (!sent.ok) return settleAgain(visit, sent.problems)
      // Any other text would lead out of the case's address.
      const caseId = Number(visit.body.caseId)
      const to = Number.isSafeInteger(caseId) ? `/cases/${caseId}` : '/decisions'
      return redirect(withNotice(to, sent.input.step))
    },
  },
]

/** The case again with what was typed; the decision's own form says which case it belongs to. */
const settleAgain = (visit: Visit, problems: readonly Problem[]): Promise<PageAnswer> =>
  showCase({ ...visit, params: { id: visit.body.caseId } }, visit.body, problems)
