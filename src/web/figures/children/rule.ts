import {
  type ChildOnceListed,
  type ChildRuleView,
  childAnswerWords,
  childUrgencies,
  ruleWithdrawalSteps,
} from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { missedModel } from './children-model.ts'

interface OnceListed extends Pick<ChildOnceListed, 'personId' | 'name' | 'listed' | 'said'> {
  /** Null: no officer has said anything. */
  readonly answer: string | null
  readonly urgency: string | null
}
interface ChildRulePage extends FormState<'step' | 'reason' | 'withdraw-reason'> {
  readonly rule: ChildRuleView
  readonly newest: ChildRuleView['versions'][number]
  readonly missed: string | null
  /** Null where the asker may not see whom a rule lists, and of a rule in use. */
  readonly listed: {
    readonly rows: readonly OnceListed[]
    readonly total: number
    readonly pagination: Pagination
  } | null
  readonly mayDraft: boolean
  readonly steps: readonly {
    readonly state: string
    readonly by: string
    readonly at: string
    readonly reason: string
  }[]
  /** What the asker may do towards withdrawing it. */
  readonly choices: readonly Choice[]
  readonly mayWithdraw: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/children/rule': ChildRulePage
  }
}

const withdrawing = actForm(acts.figures.withdrawChildRule, {
  fields: { reason: { called: 'the reason', ask: 'Say why', control: 'withdraw-reason' } },
})
const proposing = actForm(acts.figures.proposeRuleWithdrawal, {
  fields: {
    step: { called: 'what to do', ask: 'Choose what to do' },
    reason: { called: 'the reason', ask: 'Say why' },
  },
})

const stateWords = {
  proposed: 'Withdrawal proposed',
  kept: 'Kept in use',
  withdrawn: 'Withdrawn',
} as const

const pathOfRule = (rule: string) => `/children/${encodeURIComponent(rule)}/rule`

/** Where a rule is not asked: the page of one that was withdrawn, else there is none. */
export async function notAsked(visit: Visit): Promise<PageAnswer> {
  const found = await ask(visit, acts.figures.childRule, { rule: visit.params.rule })
  return found?.withdrawal ? redirect(pathOfRule(found.id)) : notFound
}

export const childRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/children/:rule/rule',
    permission: 'readFigures',
    about: 'A rule about children: its text and versions, and what remains of one withdrawn',
    answer: (visit) => showRule(visit),
  },
  {
    method: 'POST',
    path: '/children/:rule/rule',
    permission: 'draftDefinitions',
    about: 'Propose to withdraw a rule about children, or keep it in use, with a reason',
    form: proposing,
    async answer(visit) {
      const sent = await proposing.send(visit, { rule: visit.params.rule })
      if (!sent.ok) return showRule(visit, sent.problems)
      const notice = sent.input.step === 'keep' ? 'childRule_keep' : 'childRule_propose'
      return redirect(withNotice(pathOfRule(sent.output.rule), notice))
    },
  },
  {
    method: 'POST',
    path: '/children/:rule/withdraw',
    permission: 'publishDefinitions',
    about: 'Withdraw a rule about children that another person proposed to withdraw',
    form: withdrawing,
    async answer(visit) {
      const sent = await withdrawing.send(visit, { rule: visit.params.rule })
      if (!sent.ok) return showRule(visit, sent.problems)
      return redirect(withNotice(pathOfRule(sent.output.rule), 'childRuleWithdrawn'))
    },
  },
]

async function showRule(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const rule = await ask(visit, acts.figures.childRule, { rule: visit.params.rule })
  const newest = rule?.versions[0]
  if (!rule || !newest) return notFound
  const { role } = visit.who
  const model = {
    rule,
    newest,
    missed: missedModel({ missed: rule.sample?.missed ?? null }),
    listed:
      rule.withdrawal && allowed(role, 'listBehindFigure') ? await listedOf(visit, rule.id) : null,
    mayDraft: allowed(role, 'draftDefinitions'),
    steps: rule.withdrawalSteps.map((one) => ({ ...one, state: stateWords[one.state] })),
    choices: rule.maySteps.flatMap((name) =>
      name === 'withdraw' ? [] : [{ value: name, text: ruleWithdrawalSteps.steps[name].label }],
    ),
    mayWithdraw: rule.maySteps.includes('withdraw'),
    ...formState(['step', 'reason', 'withdraw-reason'], visit.body, problems),
  }
  return page('figures/children/rule', newest.title, model, problems)
}

async function listedOf(visit: Visit, rule: string): Promise<ChildRulePage['listed']> {
  const found = await ask(visit, acts.figures.childrenOnceListed, {
    rule,
    page: visit.query.page,
  })
  return {
    rows: found.rows.map((row) => ({ ...row, ...saidWords(row.said) })),
    total: found.total,
    pagination: paging(found, pathOfRule(rule), {}),
  }
}

const saidWords = (said: ChildOnceListed['said']) => ({
  answer: said && childAnswerWords[said.answer],
  urgency: said?.urgency ? childUrgencies[said.urgency] : null,
})
