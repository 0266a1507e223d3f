import type { StatementRow, StatementView } from '../../../figures/index.ts'
import { refusal } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { webErrors } from '../../errors.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type FormState, formState, type MarkedChoice } from '../../page/forms.ts'
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
import { type CountModel, type CountNow, countModel, countNow } from './statement-model.ts'

const fields = [
  'saidOn',
  'saidBy',
  'words',
  'publishedIn',
  'definitions',
  'note',
  'correction',
] as const

interface StatementsPage {
  readonly rows: readonly StatementRow[]
  readonly mayKeep: boolean
}
interface StatementPage {
  readonly view: StatementView
  readonly counts: readonly CountModel[]
  readonly findings: readonly CountNow[]
}
interface StatementFormPage extends FormState<(typeof fields)[number]> {
  readonly definitions: readonly MarkedChoice[]
  /** The statement corrected; null for a new one. */
  readonly corrects: number | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/statements/list': StatementsPage
    'figures/statements/statement': StatementPage
    'figures/statements/form': StatementFormPage
  }
}

const statement = {
  saidOn: { called: 'the day it was said', ask: 'Enter the day it was said' },
  saidBy: { called: 'who said it', ask: 'Enter who said it' },
  words: { called: 'the words', ask: 'Enter the words as they were said' },
  publishedIn: { called: 'where it was published', ask: 'Enter where it was published' },
  definitions: { called: 'the definitions' },
  note: { called: 'the note' },
} as const
const entering = actForm(acts.figures.enterStatement, { fields: statement })
const correcting = actForm(acts.figures.correctStatement, {
  fields: {
    ...statement,
    correction: { called: 'what is corrected', ask: 'Say what is corrected' },
  },
})
const counting = actForm(acts.figures.countStatement, { fields: {} })

export const statementRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/statements',
    permission: 'readFigures',
    about: 'What was said in public, to be held against what the records held that day',
    async answer({ perform, who }) {
      const rows = await perform(acts.figures.statements, {})
      return page('figures/statements/list', 'Public statements', {
        rows,
        mayKeep: allowed(who.role, 'keepStatements'),
      })
    },
  },
  {
    method: 'GET',
    path: '/statements/new',
    permission: 'keepStatements',
    about: 'The form for a public statement',
    answer: (visit) => showForm(visit, {}),
  },
  {
    method: 'POST',
    path: '/statements',
    permission: 'keepStatements',
    about: 'Keep a public statement, with the count of that day',
    form: entering,
    async answer(visit) {
      const sent = await entering.send(visit)
      if (!sent.ok) return showForm(visit, visit.body, sent.problems)
      return redirect(withNotice(`/statements/${sent.output.statementId}`, 'statementKept'))
    },
  },
  {
    method: 'GET',
    path: '/statements/:id',
    permission: 'readFigures',
    about:
      'One statement: what the records held that day, for certain and at most, and what is known now',
    async answer(visit) {
      const view = await ask(visit, acts.figures.statement, { statementId: visit.params.id })
      if (!view) return notFound
      return page('figures/statements/statement', 'Public statement', {
        view,
        counts: view.counts.map(countModel),
        findings: view.counts.map(countNow),
      })
    },
  },
  {
    method: 'POST',
    path: '/statements/:id/count',
    permission: 'keepStatements',
    about: 'Count again what the records held on the day of a statement',
    form: counting,
    async answer(visit) {
      const sent = await counting.send(visit, { statementId: visit.params.id })
      // It has no field: only a request nobody’s page made can have something to mend.
      if (!sent.ok) throw refusal(webErrors, 'LB_WEB_INPUT')
      return redirect(withNotice(`/statements/${sent.input.statementId}`, 'statementCounted'))
    },
  },
  {
    method: 'GET',
    path: '/statements/:id/correct',
    permission: 'keepStatements',
    about: 'The form that corrects a statement; the entry before stays',
    async answer(visit) {
      const view = await ask(visit, acts.figures.statement, { statementId: visit.params.id })
      if (!view) return notFound
      const definitions = view.definitions.map((one) => `${one.id}@${one.version}`)
      return showForm(visit, { ...view, definitions }, [], view.statementId)
    },
  },
  {
    method: 'POST',
    path: '/statements/:id/correct',
    permission: 'keepStatements',
    about: 'Correct a statement by a new entry that supersedes it',
    form: correcting,
    async answer(visit) {
      const { id } = visit.params
      const sent = await correcting.send(visit, { statementId: id })
      if (!sent.ok) return showForm(visit, visit.body, sent.problems, Number(id))
      return redirect(withNotice(`/statements/${sent.output.statementId}`, 'statementKept'))
    },
  },
]

async function showForm(
  { perform }: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
  corrects: number | null = null,
): Promise<PageAnswer> {
  const chosen = [sent.definitions ?? []].flat()
  const definitions = (await perform(acts.figures.definitions, {})).map(
    ({ id, version, title }) => ({
      value: `${id}@${version}`,
      text: `${title}, version ${version}`,
      checked: chosen.includes(`${id}@${version}`),
    }),
  )
  const title = corrects === null ? 'Enter a public statement' : 'Correct a public statement'
  const model = { definitions, corrects, ...formState(fields, sent, problems) }
  return page('figures/statements/form', title, model, problems)
}
