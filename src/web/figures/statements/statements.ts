import { z } from 'zod'
import type { StatementRow, StatementView } from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import {
  type FormState,
  formState,
  idParam,
  listOf,
  type MarkedChoice,
  parseForm,
} from '../../page/forms.ts'
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

const said = (ask: string, most: number) =>
  z
    .string({ error: ask })
    .trim()
    .min(1, { error: ask })
    .max(most, { error: `Shorten it to ${most} characters` })

const statement = z.object({
  saidOn: said('Enter the day it was said', 40),
  saidBy: said('Enter who said it', 300),
  words: said('Enter the words as they were said', 4000),
  publishedIn: said('Enter where it was published', 1000),
  note: z.string().trim().max(4000, { error: 'Shorten the note to 4,000 characters' }).default(''),
  definitions: listOf(z.string().max(200)).pipe(
    z.array(z.string()).min(1, { error: 'Choose a definition at least' }),
  ),
})
const correction = statement.extend({ correction: said('Say what is corrected', 4000) })

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
    async answer(visit) {
      const form = parseForm(statement, visit.body)
      if (!form.ok) return showForm(visit, visit.body, form.problems)
      return kept(visit, null, () => visit.perform(acts.figures.enterStatement, form.value))
    },
  },
  {
    method: 'GET',
    path: '/statements/:id',
    permission: 'readFigures',
    about:
      'One statement: what the records held that day, for certain and at most, and what is known now',
    async answer({ perform, params }) {
      const id = idParam.safeParse(params.id)
      const view = id.success
        ? await perform(acts.figures.statement, { statementId: id.data })
        : null
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
    async answer({ perform, params }) {
      const id = idParam.safeParse(params.id)
      if (!id.success) return notFound
      await perform(acts.figures.countStatement, { statementId: id.data })
      return redirect(withNotice(`/statements/${id.data}`, 'statementCounted'))
    },
  },
  {
    method: 'GET',
    path: '/statements/:id/correct',
    permission: 'keepStatements',
    about: 'The form that corrects a statement; the entry before stays',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      const view = id.success
        ? await visit.perform(acts.figures.statement, { statementId: id.data })
        : null
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
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const form = parseForm(correction, visit.body)
      if (!form.ok) return showForm(visit, visit.body, form.problems, id.data)
      return kept(visit, id.data, () =>
        visit.perform(acts.figures.correctStatement, { statementId: id.data, ...form.value }),
      )
    },
  },
]

async function kept(
  visit: Visit,
  corrects: number | null,
  keep: () => Promise<{ readonly statementId: number }>,
): Promise<PageAnswer> {
  try {
    const { statementId } = await keep()
    return redirect(withNotice(`/statements/${statementId}`, 'statementKept'))
  } catch (error) {
    if (!(error instanceof LookbackError) || error.code !== 'LB_STATEMENT_INPUT') throw error
    return showForm(visit, visit.body, [{ text: error.cause, href: '#saidOn' }], corrects)
  }
}

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
