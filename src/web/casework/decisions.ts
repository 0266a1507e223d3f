import { z } from 'zod'
import { type DecisionOutcome, decisionOutcomes } from '../../casework/index.ts'
import { acts } from '../../review/index.ts'
import { showCase } from '../cases/case.ts'
import { type DecisionModel, decisionModel } from '../cases/decision-model.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { idParam, pageOf, parseForm, reasonField } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { statusWords } from '../words/words.ts'

interface DecisionsPage {
  readonly tabs: readonly Tab[]
  readonly rows: readonly DecisionModel[]
  readonly total: number
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/decisions': DecisionsPage
  }
}

const proposal = z.object({
  outcome: z.enum(Object.keys(decisionOutcomes) as [DecisionOutcome, ...DecisionOutcome[]], {
    error: 'Choose what should follow',
  }),
  'decision-reason': reasonField('Give the reason for the decision'),
})

/** Who authorises agrees with the reason given; who sends back or reopens has one of their own. */
const settling = z
  .object({
    step: z.enum(['authorise', 'return', 'reopen'], { error: 'Choose what to do' }),
    'settle-reason': z.string().trim().max(4000, { error: 'Shorten the reason' }).default(''),
    caseId: idParam,
  })
  .refine((form) => form.step === 'authorise' || form['settle-reason'] !== '', {
    error: 'Give a reason',
    path: ['settle-reason'],
  })

const statusParam = z
  .enum(['proposed', 'authorised', 'returned', 'reopened', 'all'])
  .catch('proposed')

export const decisionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/decisions',
    permission: 'readCase',
    about: 'Decisions, those awaiting authorisation first',
    async answer({ perform, query, who }) {
      const status = statusParam.parse(query.status)
      const list = await perform(acts.casework.decisions, { status, page: pageOf(query) })
      const tabs = Object.entries({ ...statusWords, all: 'All' }).map(([value, text]) => ({
        text,
        href: address('/decisions', { status: value === 'proposed' ? undefined : value }),
        current: value === status,
      }))
      return page('casework/decisions', 'Decisions', {
        tabs,
        rows: list.rows
          .map((row) => decisionModel(row, who.role))
          .toSorted((a, b) => Number(b.maySettle) - Number(a.maySettle)),
        total: list.total,
        pagination: paging(list, '/decisions', { status }),
      })
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/decision',
    permission: 'proposeDecision',
    about: 'Propose what should follow from a case',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const form = parseForm(proposal, visit.body)
      if (!form.ok) return showCase(visit, visit.body, form.problems)
      const { outcome, 'decision-reason': reason } = form.value
      await visit.perform(acts.casework.proposeDecision, { caseId: id.data, outcome, reason })
      return redirect(withNotice(`/cases/${id.data}`, 'proposed'))
    },
  },
  {
    method: 'POST',
    path: '/decisions/:id',
    permission: 'authoriseDecision',
    about: 'Authorise, return or reopen a decision, with a reason',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const form = parseForm(settling, visit.body)
      if (!form.ok) return settleAgain(visit, form.problems)
      const { step, 'settle-reason': reason, caseId } = form.value
      await visit.perform(acts.casework.settleDecision, { decisionId: id.data, step, reason })
      return redirect(withNotice(`/cases/${caseId}`, step))
    },
  },
]

/** The case again with what was typed; the decision's own form says which case it belongs to. */
const settleAgain = (visit: Visit, problems: readonly Problem[]): Promise<PageAnswer> =>
  showCase({ ...visit, params: { id: visit.body.caseId } }, visit.body, problems)
