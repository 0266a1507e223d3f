import { type ChildRuleCount, childAnswerWords, childUrgencies } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import {
  type ChildRow,
  type ChildRows,
  type ChildrenModel,
  childRow,
  childRows,
  childrenModel,
  kindWords,
  missedModel,
} from './children-model.ts'
import { notAsked } from './rule.ts'

const fields = ['source', 'kind', 'from', 'until', 'areas', 'basis'] as const
const answerFields = ['answer', 'urgency', 'reason'] as const

interface ChildrenPage extends ChildrenModel {
  readonly mayList: boolean
  readonly mayCover: boolean
  readonly mayDraft: boolean
}
interface ChildListPage {
  readonly today: string
  readonly rule: ChildRuleCount
  readonly rows: ChildRows
  readonly total: number
  readonly missed: string | null
  readonly mayRaise: boolean
  readonly mayAnswer: boolean
  readonly pagination: Pagination
}
interface ChildAnswerPage extends FormState<(typeof answerFields)[number]> {
  readonly rule: ChildRuleCount
  readonly child: ChildRow
  readonly answers: readonly Choice[]
  readonly urgencies: readonly Choice[]
}
interface CoveragePage extends FormState<(typeof fields)[number]> {
  readonly sources: readonly Choice[]
  readonly kinds: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/children/rules': ChildrenPage
    'figures/children/list': ChildListPage
    'figures/children/answer': ChildAnswerPage
    'figures/children/coverage': CoveragePage
  }
}

const covering = actForm(acts.figures.stateCoverage, {
  fields: {
    source: { called: 'the source', ask: 'Choose the source' },
    kind: { called: 'the kind of record', ask: 'Choose the kind of record' },
    from: { called: 'the first day', ask: 'Enter the first day' },
    until: { called: 'the last day' },
    areas: { called: 'the areas' },
    basis: { called: 'on what it rests', ask: 'Say on what it rests' },
  },
})

const answering = actForm(acts.figures.answerChild, {
  fields: {
    answer: { called: 'whether you agree', ask: 'Say whether you agree' },
    urgency: { called: 'how soon somebody has to act' },
    reason: { called: 'your reason', ask: 'Give your reason' },
  },
})

export const childrenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/children',
    permission: 'readFigures',
    about: 'Rules about children as of today, how many meet each, and what sources cover',
    async answer({ perform, who }) {
      const found = await perform(acts.figures.childRules, {})
      return page('figures/children/rules', 'Children', {
        ...childrenModel(found),
        mayList: allowed(who.role, 'listBehindFigure'),
        mayCover: allowed(who.role, 'importExtracts'),
        mayDraft: allowed(who.role, 'draftDefinitions'),
      })
    },
  },
  {
    method: 'GET',
    path: '/children/coverage',
    permission: 'importExtracts',
    about: 'The form that says from when to when a source could hold a kind of record',
    answer: (visit) => showForm(visit, {}),
  },
  {
    method: 'POST',
    path: '/children/coverage',
    permission: 'importExtracts',
    about: 'Say from when to when a source could hold a kind of record',
    form: covering,
    async answer(visit) {
      const sent = await covering.send(visit)
      if (!sent.ok) return showForm(visit, visit.body, sent.problems)
      return redirect(withNotice('/children', 'coverageKept'))
    },
  },
  {
    method: 'GET',
    path: '/children/:rule',
    permission: 'listBehindFigure',
    about: 'The children who meet a rule today, each with the records and what is not known',
    async answer(visit) {
      const { rule } = visit.params
      const list = await ask(visit, acts.figures.children, { rule, page: visit.query.page })
      if (!list) return notAsked(visit)
      return page('figures/children/list', list.rule.title, {
        today: list.today,
        rule: list.rule,
        rows: childRows(list),
        total: list.total,
        missed: missedModel(list.rule),
        mayRaise: allowed(visit.who.role, 'workItems'),
        mayAnswer: allowed(visit.who.role, 'submitReading'),
        pagination: paging(list, `/children/${encodeURIComponent(list.rule.id)}`, {}),
      })
    },
  },
  {
    method: 'GET',
    path: '/children/:rule/people/:personId',
    permission: 'submitReading',
    about:
      'A child whom a rule lists, and the form that says whether it should and how urgent it is',
    answer: (visit) => showAnswer(visit, {}),
  },
  {
    method: 'POST',
    path: '/children/:rule/people/:personId',
    permission: 'submitReading',
    about: 'Say whether a child should be on the list, and how urgent it is',
    form: answering,
    async answer(visit) {
      const { rule, personId } = visit.params
      const sent = await answering.send(visit, { rule, personId })
      if (!sent.ok) return showAnswer(visit, visit.body, sent.problems)
      return redirect(
        withNotice(`/children/${encodeURIComponent(sent.output.rule)}`, 'childAnswered'),
      )
    },
  },
]

async function showAnswer(
  visit: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { rule, personId } = visit.params
  const list = await ask(visit, acts.figures.children, { rule, personId })
  const row = list?.rows.find((one) => one.personId === personId)
  if (!list || !row) return notFound
  const model = {
    rule: list.rule,
    child: childRow(row),
    answers: choicesOf(childAnswerWords),
    urgencies: choicesOf(childUrgencies),
    ...formState(answerFields, sent, problems),
  }
  return page('figures/children/answer', list.rule.title, model, problems)
}

async function showForm(
  { perform }: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { sources } = childrenModel(await perform(acts.figures.childRules, {}))
  const model = { sources, kinds: choicesOf(kindWords), ...formState(fields, sent, problems) }
  return page('figures/children/coverage', 'What a source covers', model, problems)
}
